//! Draws a [`Picture`] as a PNG: shapes are laid out ([`layout`]), written as SVG, and drawn by
//! resvg with the one font in `font/`.
//!
//! Drawing takes some milliseconds of processor time and belongs on a thread that nobody waits for.
//! Nothing is kept between two pictures: not the font, which is part of the program file, nor what
//! was read from it.

mod encode;
pub mod layout;
mod svg;

use std::sync::Arc;

use pythia_quiz::model::picture::Picture;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg;

use layout::Drawing;

/// The font that pictures are drawn with.
pub static FONT: &[u8] = include_bytes!("../font/inter-medium-latin.otf");

/// The name of the font's family.
const FAMILY: &str = "Inter Medium";

/// Why a picture could not be drawn.
#[derive(Debug, thiserror::Error)]
pub enum DrawError {
    /// It isn't the SVG that resvg takes.
    #[error("the picture cannot be read: {0}")]
    Svg(#[from] usvg::Error),
    /// It has no size.
    #[error("the picture has no size")]
    Size,
    /// It could not be written as PNG.
    #[error("the picture cannot be written: {0}")]
    Png(#[from] png::EncodingError),
}

/// Draws a picture as a PNG.
///
/// # Errors
/// The picture can't be drawn, which is a mistake of the layout.
pub fn png(picture: &Picture) -> Result<Vec<u8>, DrawError> {
    encode::png(&pixels(&layout::lay_out(picture))?)
}

/// Draws shapes.
fn pixels(drawing: &Drawing) -> Result<Pixmap, DrawError> {
    let mut options = usvg::Options {
        font_family: FAMILY.to_owned(),
        ..usvg::Options::default()
    };
    let font = usvg::fontdb::Source::Binary(Arc::new(FONT));
    options.fontdb_mut().load_font_source(font);
    let tree = usvg::Tree::from_str(&svg::write(drawing), &options)?;
    let mut pixmap = Pixmap::new(drawing.width, drawing.height).ok_or(DrawError::Size)?;
    resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
    Ok(pixmap)
}
