//! Where everything in a picture is. A telephone shows the picture about half as wide as it is, so
//! nothing is written smaller than 17 pixels.

use pythia_quiz::model::picture::{DayMark, Mastery, Picture, Tile, WEEKS, Year};

/// What a picture consists of.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// The width in pixels.
    pub width: u32,
    /// The height in pixels.
    pub height: u32,
    /// The shapes; later ones cover earlier ones.
    pub shapes: Vec<Shape>,
}

/// A shape. Colors are red, green and blue, a byte each.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// Boxes with sharp corners: left, top, width, height.
    Boxes {
        /// The color.
        color: u32,
        /// The boxes.
        boxes: Vec<[u32; 4]>,
    },
    /// A box with round corners.
    Rounded {
        /// The color.
        color: u32,
        /// Left, top, width, height.
        area: [u32; 4],
        /// The radius of the corners.
        radius: u32,
    },
    /// A line of text.
    Text {
        /// The color.
        color: u32,
        /// Where it is anchored: from the left, and its baseline from the top.
        at: [u32; 2],
        /// The size of the font.
        size: u32,
        /// Which part of it is at that place.
        anchor: Anchor,
        /// The text.
        text: String,
    },
}

/// The part of a text that is at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

const WIDTH: u32 = 720;
const MARGIN: u32 = 16;
const INNER: u32 = WIDTH - 2 * MARGIN;

/// Sizes of text.
mod size {
    pub(super) const NUMBER: u32 = 40;
    pub(super) const TEXT: u32 = 20;
    pub(super) const SMALL: u32 = 18;
}

mod color {
    pub(super) const GROUND: u32 = 0x16_19_1f;
    pub(super) const PANEL: u32 = 0x23_28_31;
    pub(super) const INK: u32 = 0xf2_f4_f8;
    pub(super) const SOFT: u32 = 0xaa_b4_c2;
    pub(super) const BADGE: u32 = 0xf2_c9_6d;
    pub(super) const NO_DAY: u32 = 0x39_42_4e;
    pub(super) const MISSED: u32 = 0x63_70_82;
    pub(super) const SOME: u32 = 0x3c_8a_58;
    pub(super) const FULL: u32 = 0x78_e0_94;
    pub(super) const DARK_INK: u32 = 0x0c_11_18;
    /// From the least known to the best.
    pub(super) const SHADES: [u32; 5] =
        [0x2b_3a_55, 0x36_53_80, 0x45_72_ad, 0x5b_97_da, 0x7c_c0_ff];
}

/// The distance from a day of the map to the next, and how wide a day is.
const DAY_STEP: u32 = 13;
const DAY: u32 = 11;

/// The weeks of a map just fit between the margins.
const _: () = assert!((WEEKS as u32 - 1) * DAY_STEP + DAY <= INNER);

/// A cell of the table of topics.
const CELL: [u32; 2] = [54, 25];
const CELL_GAP: u32 = 4;
const ROW: u32 = 29;
const COLUMN_GAP: u32 = 24;

/// Lays a picture out.
#[must_use]
pub fn lay_out(picture: &Picture) -> Drawing {
    let mut sheet = Sheet {
        y: MARGIN,
        shapes: Vec::new(),
    };
    sheet.tiles(&picture.tiles);
    sheet.badges(&picture.badges.0, &picture.badges.1);
    sheet.year(&picture.year);
    if let Some(mastery) = &picture.mastery {
        sheet.mastery(mastery);
    }
    let height = sheet.y;
    let ground = Shape::Boxes {
        color: color::GROUND,
        boxes: vec![[0, 0, WIDTH, height]],
    };
    sheet.shapes.insert(0, ground);
    Drawing {
        width: WIDTH,
        height,
        shapes: sheet.shapes,
    }
}

/// A drawing that is filled from top to bottom.
struct Sheet {
    /// Where the next part begins.
    y: u32,
    shapes: Vec<Shape>,
}

impl Sheet {
    fn text(&mut self, at: [u32; 2], size: u32, color: u32, anchor: Anchor, text: &str) {
        if !text.is_empty() {
            self.shapes.push(Shape::Text {
                color,
                at,
                size,
                anchor,
                text: text.to_owned(),
            });
        }
    }

    fn boxes(&mut self, color: u32, boxes: Vec<[u32; 4]>) {
        if !boxes.is_empty() {
            self.shapes.push(Shape::Boxes { color, boxes });
        }
    }

    fn tiles(&mut self, tiles: &[Tile]) {
        const GAP: u32 = 14;
        const HEIGHT: u32 = 116;
        let width = (INNER - 2 * GAP) / 3;
        for (x, tile) in (0..).map(|n| MARGIN + n * (width + GAP)).zip(tiles) {
            let y = self.y;
            self.shapes.push(Shape::Rounded {
                color: color::PANEL,
                area: [x, y, width, HEIGHT],
                radius: 10,
            });
            let x = x + 16;
            let (text, number) = (size::TEXT, size::NUMBER);
            self.text([x, y + 30], text, color::SOFT, Anchor::Start, &tile.label);
            self.text([x, y + 73], number, color::INK, Anchor::Start, &tile.value);
            self.text([x, y + 101], text, color::SOFT, Anchor::Start, &tile.note);
        }
        self.y += HEIGHT;
    }

    fn badges(&mut self, label: &str, badges: &[String]) {
        if badges.is_empty() {
            return;
        }
        let y = self.y + 34;
        self.text([MARGIN, y], size::TEXT, color::SOFT, Anchor::Start, label);
        let badges = badges.join(" · ");
        let end = WIDTH - MARGIN;
        self.text([end, y], size::TEXT, color::BADGE, Anchor::End, &badges);
        self.y = y;
    }

    fn heading(&mut self, title: &str, note: &str) {
        self.y += 40;
        let (y, end) = (self.y, WIDTH - MARGIN);
        self.text([MARGIN, y], size::TEXT, color::INK, Anchor::Start, title);
        self.text([end, y], size::TEXT, color::SOFT, Anchor::End, note);
    }

    fn year(&mut self, year: &Year) {
        self.heading(&year.title, &year.note);
        let left = |week: usize| MARGIN + week as u32 * DAY_STEP;
        let y = self.y + 28;
        for (week, name) in &year.months {
            let at = [left(usize::from(*week)), y];
            self.text(at, size::SMALL, color::SOFT, Anchor::Start, name);
        }
        let top = y + 9;
        let days = year.days.iter().take(WEEKS * 7).enumerate();
        let places = days.map(|(n, mark)| (*mark, left(n / 7), top + (n % 7) as u32 * DAY_STEP));
        self.days(&places.collect::<Vec<_>>());
        self.y = top + 6 * DAY_STEP + DAY + 26;
        let column = INNER / 3;
        for (n, (mark, meaning)) in (0..).zip(&year.legend) {
            let x = MARGIN + n * column;
            let y = self.y;
            self.days(&[(*mark, x, y - 12)]);
            self.text(
                [x + 20, y - 1],
                size::SMALL,
                color::SOFT,
                Anchor::Start,
                meaning,
            );
        }
    }

    /// Draws days: a point, a frame or a full box.
    fn days(&mut self, days: &[(DayMark, u32, u32)]) {
        let of = |wanted: DayMark| {
            let days = days.iter().filter(move |(mark, ..)| *mark == wanted);
            days.map(|(_, x, y)| [*x, *y])
        };
        let whole = |[x, y]: [u32; 2]| [x, y, DAY, DAY];
        let points = of(DayMark::None).map(|[x, y]| [x + 4, y + 4, 3, 3]);
        self.boxes(color::NO_DAY, points.collect());
        self.boxes(color::MISSED, of(DayMark::Missed).map(whole).collect());
        let holes = of(DayMark::Missed).map(|[x, y]| [x + 2, y + 2, DAY - 4, DAY - 4]);
        self.boxes(color::GROUND, holes.collect());
        self.boxes(color::SOME, of(DayMark::Some).map(whole).collect());
        self.boxes(color::FULL, of(DayMark::Full).map(whole).collect());
    }

    fn mastery(&mut self, mastery: &Mastery) {
        self.heading(&mastery.title, &mastery.note);
        let width = (INNER - COLUMN_GAP) / 2;
        let half = mastery.rows.len().div_ceil(2).max(1);
        let levels = mastery.levels.len() as u32;
        let cell_of = |column: u32, level: u32| {
            let right = MARGIN + column * (width + COLUMN_GAP) + width;
            right + CELL_GAP - (levels - level) * (CELL[0] + CELL_GAP)
        };
        let y = self.y + 29;
        let columns = mastery.rows.len().min(2) as u32;
        for column in 0..columns {
            for (level, name) in (0..).zip(&mastery.levels) {
                let at = [cell_of(column, level) + CELL[0] / 2, y];
                self.text(at, size::SMALL, color::SOFT, Anchor::Middle, name);
            }
        }
        let top = y + 9;
        for (n, (topic, percents)) in mastery.rows.iter().enumerate() {
            let column = (n / half) as u32;
            let y = top + (n % half) as u32 * ROW;
            let x = MARGIN + column * (width + COLUMN_GAP);
            self.text([x, y + 19], size::TEXT, color::INK, Anchor::Start, topic);
            for (level, percent) in (0..).zip(percents) {
                self.cell([cell_of(column, level), y], *percent);
            }
        }
        self.y = top + half as u32 * ROW - CELL_GAP + MARGIN;
    }

    fn cell(&mut self, [x, y]: [u32; 2], percent: Option<u8>) {
        let (shade, ink, text) = match percent {
            None => (color::PANEL, color::MISSED, "–".to_owned()),
            Some(percent) => {
                let place = (usize::from(percent) / 20).min(color::SHADES.len() - 1);
                let ink = if place < 3 {
                    color::INK
                } else {
                    color::DARK_INK
                };
                (color::SHADES[place], ink, percent.to_string())
            }
        };
        self.boxes(shade, vec![[x, y, CELL[0], CELL[1]]]);
        let middle = [x + CELL[0] / 2, y + 19];
        self.text(middle, size::SMALL, ink, Anchor::Middle, &text);
    }
}
