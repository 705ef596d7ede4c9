//! Writes pixels as a PNG with a palette: a card has few colors.

use std::collections::HashMap;

use png::{BitDepth, ColorType, Encoder};
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
    let mut places: HashMap<u32, u8> = HashMap::new();
    let mut palette = Vec::new();
    let mut indices = Vec::with_capacity(colors.len());
    // Most pixels have the color of the one before.
    let mut last = None;
    for color in colors {
        let index = match last {
            Some((same, index)) if same == *color => index,
            _ => match places.get(&(color & mask)) {
                Some(index) => *index,
                None => {
                    let index = u8::try_from(places.len()).ok()?;
                    places.insert(color & mask, index);
                    palette.extend(rgb(*color));
                    index
                }
            },
        };
        last = Some((*color, index));
        indices.push(index);
    }
    Some((palette, indices))
}

fn rgb(color: u32) -> [u8; 3] {
    let [_, r, g, b] = color.to_be_bytes();
    [r, g, b]
}
