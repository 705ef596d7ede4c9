//! A note of Anki as cards.

use std::borrow::Cow;

use pythia_quiz::question::Slug;

use crate::card::{Card, Cards, Content, Place, Remark, Sides};
use crate::html;
use crate::package::notetype::NoteType;

/// The name of the note type that our exports have.
pub const OURS: &str = "Pythia question";

/// The fields of that note type. They never change: Anki doesn't update a note whose type has
/// other fields than it had.
pub const FIELDS: [&str; 7] = [
    "Question", "Options", "Answer", "More", "Hints", "Name", "Markdown",
];

/// Adds the card of a note, or says why it can't come in.
pub fn add(
    cards: &mut Cards,
    of: Option<&NoteType>,
    (place, guid, tags): (Place, String, Vec<String>),
    fields: &str,
) {
    let values: Vec<&str> = fields.split('\u{1f}').collect();
    let field = |name: &str| {
        let place = of?
            .fields
            .iter()
            .position(|known| known.eq_ignore_ascii_case(name))?;
        values.get(place).copied()
    };
    let id = (!guid.is_empty() && Slug::new(&guid).is_err()).then(|| format!("anki:{guid}"));
    let mut card = Card {
        place,
        id,
        // Our text file gives each card its question's name.
        name: Slug::new(&guid).is_ok().then(|| guid.clone()),
        tags,
        content: Content::Sides(Sides::default()),
        remarks: Vec::new(),
    };
    if of.is_some_and(|of| of.name.starts_with(OURS) && of.fields.iter().eq(FIELDS.iter())) {
        let name = field("Name").map(|name| html::to_markdown(name).text.replace('`', ""));
        card.name = name.filter(|name| !name.is_empty());
        card.id = None;
        card.content = Content::Sides(Sides {
            front: field("Question").unwrap_or_default().to_owned(),
            back: field("Answer").unwrap_or_default().to_owned(),
            html: true,
            source: field("Markdown")
                .filter(|it| !it.is_empty())
                .map(html::preformatted),
            ..Sides::default()
        });
        cards.cards.push(card);
        return;
    }
    let (front, back) = sides(of, &values);
    if of.is_some_and(|of| of.cloze) {
        if !front.contains("{{c") {
            let what = "a cloze note without a gap";
            let help = "mark in Anki what is to be asked: {{c1::…}}";
            cards.left_out.push(Remark::new(&card.place, what, help));
            return;
        }
        card.content = Content::Sides(Sides {
            front: front.into_owned(),
            back: back.into_owned(),
            html: true,
            cloze: true,
            ..Sides::default()
        });
        cards.cards.push(card);
        return;
    }
    let typed = of.and_then(|of| of.typed.as_deref()).and_then(field);
    if let Some(options) = of.and_then(|of| options(of, &values)) {
        card.content = Content::Columns(Box::new(options));
    } else {
        card.content = Content::Sides(Sides {
            typed: typed.is_some_and(|typed| typed == back),
            front: front.into_owned(),
            back: back.into_owned(),
            html: true,
            ..Sides::default()
        });
    }
    cards.cards.push(card);
}

/// Returns the two sides: the first two fields, or those that are called so. A third field is added
/// to the back if it explains something.
fn sides<'v>(of: Option<&NoteType>, values: &[&'v str]) -> (Cow<'v, str>, Cow<'v, str>) {
    let named = |names: &[&str]| {
        let fields = &of?.fields;
        let is = |field: &String| names.iter().any(|name| field.eq_ignore_ascii_case(name));
        fields.iter().position(is)
    };
    let front = named(&["Front", "Question", "Text", "Prompt"]).unwrap_or(0);
    let back = named(&["Back", "Answer", "Back Extra", "Solution"]);
    let back = back
        .unwrap_or(usize::from(front == 0))
        .max(usize::from(front == 0));
    let value = |place: usize| values.get(place).copied().unwrap_or_default();
    let more = named(&["Extra", "Explanation", "Notes", "Remarks", "Source", "More"]);
    let more = more
        .map(value)
        .filter(|more| !more.trim().is_empty() && *more != value(back));
    let back = match more {
        Some(more) => Cow::Owned(format!("{}<br><br>{more}", value(back))),
        None => Cow::Borrowed(value(back)),
    };
    (Cow::Borrowed(value(front)), back)
}

/// Returns the columns of a note whose type has a field for each option.
fn options(of: &NoteType, values: &[&str]) -> Option<crate::card::Columns> {
    use crate::table::Column;
    let columns: Vec<Option<Column>> = of.fields.iter().map(|name| Column::named(name)).collect();
    let has = |column: Column| columns.contains(&Some(column));
    if !has(Column::Option(0)) || !has(Column::Option(1)) || !has(Column::Correct) {
        return None;
    }
    let cells = columns.iter().zip(values).filter_map(|(column, value)| {
        let text = html::to_markdown(value).text;
        Some(((*column)?, text)).filter(|(_, text)| !text.is_empty())
    });
    Some(crate::card::Columns {
        cells: cells.collect(),
    })
}
