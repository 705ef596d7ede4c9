//! A table whose first line names its columns.

use crate::card::{Card, Cards, Columns, Content, Place};
use crate::limits::Refused;
use crate::table::{Column, rows, separator};

/// Reads the rows.
///
/// # Errors
/// There are too many.
pub fn read(text: &str, sign: u8) -> Result<Cards, Refused> {
    let mut cards = Cards {
        format: format!("a table with {}", separator::name(sign)),
        ..Cards::default()
    };
    let mut rows = rows(text, 1, sign);
    let head = rows
        .next()
        .transpose()?
        .map(|row| row.cells)
        .unwrap_or_default();
    let columns: Vec<Option<Column>> = head.iter().map(|name| Column::named(name)).collect();
    let unknown: Vec<&str> = head
        .iter()
        .zip(&columns)
        .filter(|(name, column)| column.is_none() && !name.trim().is_empty())
        .map(|(name, _)| name.trim())
        .collect();
    if !unknown.is_empty() {
        let unknown = unknown.join(", ");
        cards.notes.push(format!(
            "Columns that nothing is known about were left out: {unknown}."
        ));
    }
    for row in rows {
        let row = row?;
        let mut card = Card {
            place: Place::Line(row.line),
            id: None,
            name: None,
            tags: Vec::new(),
            content: Content::Whole(String::new()),
            remarks: Vec::new(),
        };
        if row.cells.len() > head.len() {
            let what = format!(
                "the row has {} cells, the head {}",
                row.cells.len(),
                head.len()
            );
            let help = "a cell with the separator or a line break needs quotes around it";
            card.remarks.push((what, help.to_owned()));
        }
        let mut found = Columns::default();
        for (column, cell) in columns.iter().zip(row.cells) {
            let Some(column) = *column else { continue };
            let cell = cell.replace("\r\n", "\n").replace('\r', "\n");
            if cell.trim().is_empty() {
                continue;
            }
            match column {
                Column::Id => {
                    card.name = cell.contains('/').then(|| cell.trim().to_owned());
                    card.id = Some(format!("csv:{}", cell.trim()));
                }
                Column::Tags => {
                    let tags = cell.split([' ', ',', ';']).filter(|tag| !tag.is_empty());
                    card.tags = tags.map(str::to_owned).collect();
                }
                column => found.cells.push((column, cell)),
            }
        }
        card.content = Content::Columns(Box::new(found));
        cards.cards.push(card);
    }
    Ok(cards)
}
