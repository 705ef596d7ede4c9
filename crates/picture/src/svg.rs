//! Writes shapes as SVG.

use std::fmt::Write as _;

use crate::FAMILY;
use crate::layout::{Anchor, Drawing, Shape};

/// Writes a drawing as an SVG document.
pub(crate) fn write(drawing: &Drawing) -> String {
    let (width, height) = (drawing.width, drawing.height);
    let mut svg = String::with_capacity(32 * 1024);
    // Writing into a string can't fail.
    let _ = write!(
        svg,
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="{FAMILY}">"#
    );
    for shape in &drawing.shapes {
        let _ = match shape {
            Shape::Boxes { color, boxes } => {
                let _ = write!(
                    svg,
                    r##"<path shape-rendering="crispEdges" fill="#{color:06x}" d=""##
                );
                for [x, y, w, h] in boxes {
                    let _ = write!(svg, "M{x} {y}h{w}v{h}h-{w}z");
                }
                write!(svg, r#""/>"#)
            }
            Shape::Rounded {
                color,
                area: [x, y, w, h],
                radius,
            } => write!(
                svg,
                r##"<rect x="{x}" y="{y}" width="{w}" height="{h}" rx="{radius}" fill="#{color:06x}"/>"##
            ),
            Shape::Text {
                color,
                at: [x, y],
                size,
                anchor,
                text,
            } => {
                let anchor = match anchor {
                    Anchor::Start => "start",
                    Anchor::Middle => "middle",
                    Anchor::End => "end",
                };
                let text = escaped(text);
                write!(
                    svg,
                    r##"<text x="{x}" y="{y}" font-size="{size}" fill="#{color:06x}" text-anchor="{anchor}">{text}</text>"##
                )
            }
        };
    }
    svg.push_str("</svg>");
    svg
}

/// Replaces the signs that mean something in SVG, and leaves out those that it can't contain.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            sign if sign.is_control() => {}
            sign => escaped.push(sign),
        }
    }
    escaped
}
