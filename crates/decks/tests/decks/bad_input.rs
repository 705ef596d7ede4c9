//! Files that are damaged, hostile or far too large: each has a clear answer, and nothing of it
//! comes in half.

use std::fs::File;
use std::io::{Cursor, Write as _};

use rusqlite::Connection;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::common::{Place, fixture, left_out, remarked};

/// Makes an archive of files.
fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let mut zip = ZipWriter::new(&mut bytes);
    for (name, content) in files {
        zip.start_file(*name, SimpleFileOptions::default())
            .expect("a file begins");
        zip.write_all(content).expect("a file is written");
    }
    zip.finish().expect("the archive is finished");
    bytes.into_inner()
}

/// Makes a package whose collection has these notes: id, fields.
fn package(notes: impl IntoIterator<Item = (String, String)>) -> Vec<u8> {
    let file = tempfile::NamedTempFile::new().expect("a scratch file can be made");
    let mut collection = Connection::open(file.path()).expect("a database opens");
    let all = collection.transaction().expect("it begins");
    all.execute_batch(
        "CREATE TABLE col (models text); INSERT INTO col VALUES ('{}');
         CREATE TABLE notes (guid text, mid integer, tags text, flds text);",
    )
    .expect("tables are made");
    for (guid, fields) in notes {
        all.execute(
            "INSERT INTO notes VALUES (?, 1, ' basics ', ?)",
            [guid, fields],
        )
        .expect("a note");
    }
    all.commit().expect("it is committed");
    drop(collection);
    let bytes = std::fs::read(file.path()).expect("the database is read");
    archive(&[("collection.anki2", bytes.as_slice())])
}

#[test]
fn a_bomb_in_a_package_is_unpacked_only_to_its_limit() {
    let zeros = vec![0; 129 << 20];
    let bomb = archive(&[("collection.anki21", zeros.as_slice())]);
    assert!(bomb.len() < 1 << 20, "it is small while packed");
    let told = Place::new().refused("bomb.apkg", bomb);
    assert!(told.contains("once unpacked"), "{told}");
    assert!(told.contains("128 MB at most"), "{told}");
}

#[test]
fn a_bomb_in_an_archive_of_markdown_is_left_out_and_the_others_come_in() {
    let place = Place::new();
    let zeros = vec![b'a'; 4 << 20];
    let deck = b"+++\nname = \"fine\"\nfrom = \"x:1\"\ntitle = \"Fine\"\ntopic = \"basics\"\nlevel = \"mid\"\n\
                 kind = \"open\"\n+++\n\n## Question\n\nFine?\n\n## Answer\n\nYes.\n";
    let report = place.bring(
        "bomb.zip",
        archive(&[
            ("basics/bomb.md", zeros.as_slice()),
            ("a.deck.md", deck.as_slice()),
        ]),
    );
    left_out(&report, "basics/bomb.md", "larger than 64 KB");
    assert_eq!(report.new, ["basics/fine"]);
}

#[test]
fn a_path_that_leads_out_of_the_archive_refuses_all_of_it() {
    for name in [
        "../../etc/cron.d/x.md",
        "/etc/passwd.md",
        "a/../../b.md",
        "..\\x.md",
        "C:\\x.md",
    ] {
        let told = Place::new().refused(
            "out.zip",
            archive(&[("basics/fine.md", b"+++\n"), (name, b"x")]),
        );
        assert!(told.contains("leads out of it"), "{name}: {told}");
    }
}

#[test]
fn a_file_of_200_mb_is_refused_before_it_is_read() {
    let place = Place::new();
    let path = place.file("large.csv", "question,answer\n");
    File::options()
        .write(true)
        .open(&path)
        .and_then(|file| file.set_len(200 << 20))
        .expect("it grows");
    let told = place
        .import(&path)
        .expect_err("it is too large")
        .to_string();
    assert_eq!(
        told,
        "large.csv has 200 MB, and an import takes 16 MB at most. Split it, or export only a deck or a tag of it"
    );
}

#[test]
fn a_package_whose_database_is_cut_anywhere_brings_nothing_in() {
    let place = Place::new();
    let whole = package((0..400).map(|n| {
        (
            format!("g{n}"),
            format!("Question {n}?\u{1f}{}", "answer ".repeat(30)),
        )
    }));
    let mut archive = zip::ZipArchive::new(Cursor::new(whole)).expect("it is an archive");
    let mut database = Vec::new();
    let mut entry = archive.by_name("collection.anki2").expect("a collection");
    std::io::copy(&mut entry, &mut database).expect("it is unpacked");
    for part in [
        0,
        10,
        100,
        4_096,
        database.len() / 3,
        database.len() / 2,
        database.len() - 1,
    ] {
        let cut = self::archive(&[("collection.anki2", &database[..part])]);
        let told = place.refused("cut.apkg", cut);
        assert!(
            told.contains("damaged") || told.contains("isn't a collection"),
            "{part}: {told}"
        );
    }
}

#[test]
fn a_package_that_is_cut_itself_or_isn_t_one_is_refused() {
    let place = Place::new();
    let whole = std::fs::read(fixture("new.apkg")).expect("a fixture");
    let told = place.refused("half.apkg", &whole[..whole.len() / 2]);
    assert!(told.contains("archive is damaged"), "{told}");
    let told = place.refused("text.apkg", "no archive at all");
    assert!(told.contains("text.apkg isn't a zip file"), "{told}");
    let told = place.refused("empty.zip", archive(&[("picture.png", b"x")]));
    assert!(told.contains("holds no questions"), "{told}");
    let told = place.refused("collection.apkg", b"SQLite format 3\0 and more");
    assert!(told.contains("whole collection of Anki"), "{told}");
    // Bytes are changed one after another in the compressed collection.
    let names = zip::ZipArchive::new(Cursor::new(whole.clone())).expect("an archive");
    assert!(names.len() > 1);
    for at in (whole.len() / 4..whole.len() / 2).step_by(997) {
        let mut bad = whole.clone();
        bad[at] ^= 0xff;
        let place = Place::new();
        let file = place.file("bad.apkg", bad);
        if place.import(&file).is_err() {
            assert!(!place.folder().exists(), "byte {at}");
        }
    }
}

#[test]
fn a_hundred_thousand_notes_are_too_many_and_nothing_comes_in() {
    let place = Place::new();
    let notes = (0..100_000).map(|n| (format!("g{n}"), format!("Question {n}?\u{1f}{n}")));
    let told = place.refused("many.apkg", package(notes));
    assert!(told.contains("more than 20000 cards"), "{told}");
    assert!(told.contains("a deck or a tag at a time"), "{told}");
    let mut rows = String::from("question,answer\n");
    (0..100_000).for_each(|n| rows.push_str(&format!("Question {n}?,{n}\n")));
    let told = place.refused("many.csv", rows);
    assert!(told.contains("more than 20000 cards"), "{told}");
}

#[test]
fn notes_that_are_a_view_are_not_read_because_a_view_never_ends() {
    let file = tempfile::NamedTempFile::new().expect("a scratch file can be made");
    let collection = Connection::open(file.path()).expect("a database opens");
    collection
        .execute_batch(
            "CREATE TABLE col (models text); INSERT INTO col VALUES ('{}');
             CREATE VIEW notes AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
               SELECT 'g' AS guid, 1 AS mid, '' AS tags, 'a' AS flds FROM n WHERE i < 0;",
        )
        .expect("a view is made");
    drop(collection);
    let bytes = std::fs::read(file.path()).expect("the database is read");
    let told = Place::new().refused("view.apkg", archive(&[("collection.anki2", &bytes)]));
    assert!(told.contains("has no notes"), "{told}");
}

#[test]
fn html_with_scripts_comes_in_without_them() {
    let place = Place::new();
    let front = "What?<SCRIPT type='x'>alert('</b>')</SCRIPT><style>p{}</style><b onmouseover=\"x()\">now</b>";
    let report = place.bring(
        "html.apkg",
        package([(
            "g1".into(),
            format!("{front}\u{1f}an <a href=\"javascript:x()\">answer</a>"),
        )]),
    );
    remarked(&report, "note 1", "script");
    let question = &place.questions()[0];
    assert_eq!(
        (question.text.as_str(), question.answer.as_str()),
        ("What?**now**", "an answer")
    );
}

#[test]
fn html_that_is_broken_in_every_way_still_gives_questions_without_problems() {
    let place = Place::new();
    let fronts = [
        "<",
        "<b",
        "</",
        "<b>never closed",
        "a < b and b > c",
        "&#xD800; &#0; &bogus; &amp",
        "<pre>open",
        "<code>x",
        "``` <code>```</code>",
        "<li>alone",
        "<!-- never ends",
        "<b><i>x</b></i>",
        "*a* __b__ `c",
        "# heading",
        "> quote",
        "<a href='x\">y</a>",
        "https://example.org/a_b_c",
        "```\ncode",
        "||spoiler||",
        "<@123> @everyone",
        "a\\nb",
        "<pre>```\n## Question\n```</pre>",
        "+++\nname = \"x\"",
    ];
    let notes = fronts
        .iter()
        .enumerate()
        .map(|(n, front)| (format!("g{n}"), format!("Q {front}\u{1f}A {front}")));
    let report = place.bring("odd.apkg", package(notes));
    assert_eq!(report.left_out, []);
    assert_eq!(place.questions().len(), fronts.len());
}

#[test]
fn a_file_in_another_encoding_is_refused_with_its_line() {
    let place = Place::new();
    let told = place.refused("latin.csv", b"question,answer\nWas ist ein T\xfcr?,Auf\n");
    assert!(told.contains("line 2 has other bytes"), "{told}");
    let told = place.refused("zeros.csv", b"q\0u\0e\0");
    assert!(told.contains("zero bytes"), "{told}");
    let told = place.refused("half.csv", [0xff, 0xfe, b'q', 0, b'x']);
    assert!(told.contains("like UTF-16 but isn't"), "{told}");
    let told = place.refused("empty.csv", "");
    assert!(told.contains("empty"), "{told}");
    let told = place.refused("what.docx", "x");
    assert!(told.contains("says nothing about the format"), "{told}");
    let told = place.refused("own.json", "{}");
    assert!(told.contains("JSON is only exported"), "{told}");
}
