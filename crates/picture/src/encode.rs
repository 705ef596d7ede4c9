//! Writes pixels as a PNG with a palette: a card has few colors.

use png::{BitDepth, ColorType, Encoder, Filter};
use resvg::tiny_skia::Pixmap;

use crate::DrawError;

/// Colors are told apart by these bits. The first ones with which a palette is enough are taken.
const MASKS: [u32; 3] = [0xff_ff_ff, 0xfc_fc_fc, 0xf8_f8_f8];

/// Writes an opaque picture as a PNG.
pub(crate) fn png(pixmap: &Pixmap) -> Result<Vec<u8>, DrawError> {
    let colors: Vec<u32> = pixmap
        .pixels()
        .iter()
        .map(|pixel| {
            let [r, g, b] = [pixel.red(), pixel.green(), pixel.blue()].map(u32::from);
            r << 16 | g << 8 | b
        })
        .collect();
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, pixmap.width(), pixmap.height());
    encoder.set_depth(BitDepth::Eight);
    let with_palette = MASKS.iter().find_map(|mask| indexed(&colors, *mask));
    let data = if let Some((palette, indices)) = with_palette {
        encoder.set_color(ColorType::Indexed);
        encoder.set_palette(palette);
        // What the standard recommends for a palette, whose neighboring numbers mean nothing.
        encoder.set_filter(Filter::NoFilter);
        indices
    } else {
        encoder.set_color(ColorType::Rgb);
        let rgb = colors.iter().flat_map(|color| rgb(*color));
        rgb.collect()
    };
    encoder.write_header()?.write_image_data(&data)?;
    Ok(bytes)
}

/// Returns the palette, and the place of each pixel's color in it; `None` if there are more than
/// 256 colors. Of colors that a mask makes equal, the first one is taken for all.
fn indexed(colors: &[u32], mask: u32) -> Option<(Vec<u8>, Vec<u8>)> {
    let mut places = Places::default();
    let mut palette = Vec::new();
    let mut indices = Vec::with_capacity(colors.len());
    // Most pixels have the color of the one before.
    let mut last = (NO_COLOR, 0);
    for color in colors {
        if last.0 != *color {
            let (index, is_new) = places.of(color & mask)?;
            if is_new {
                palette.extend(rgb(*color));
            }
            last = (*color, index);
        }
        indices.push(last.1);
    }
    Some((palette, indices))
}

/// No color has more than three bytes.
const NO_COLOR: u32 = u32::MAX;

/// The bits of a place in the table: sixteen times as many places as there are colors.
const PLACE_BITS: u32 = 12;

/// A table of colors and their places in the palette. A `HashMap` takes more than twice as long.
struct Places {
    table: Vec<(u32, u8)>,
    known: usize,
}

impl Default for Places {
    fn default() -> Self {
        Self {
            table: vec![(NO_COLOR, 0); 1 << PLACE_BITS],
            known: 0,
        }
    }
}

impl Places {
    /// Returns the place of a color in the palette, and whether it is new; `None` if the palette is
    /// full.
    fn of(&mut self, color: u32) -> Option<(u8, bool)> {
        let hash = color.wrapping_mul(0x9e37_79b1) >> (u32::BITS - PLACE_BITS);
        let mut at = hash as usize;
        loop {
            let (known, index) = self.table[at];
            if known == color {
                return Some((index, false));
            }
            if known == NO_COLOR {
                let index = u8::try_from(self.known).ok()?;
                self.table[at] = (color, index);
                self.known += 1;
                return Some((index, true));
            }
            at = (at + 1) % self.table.len();
        }
    }
}

fn rgb(color: u32) -> [u8; 3] {
    let [_, r, g, b] = color.to_be_bytes();
    [r, g, b]
}
