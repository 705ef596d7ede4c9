//! The messages of each language, and the macro that finds a message in one of them.
//!
//! The messages are in `locales/LANGUAGE/pythia-quiz.ftl`. To add a language, add its file and a
//! variant of [`Language`]; what the file lacks is taken from English.

use std::sync::OnceLock;

use i18n_embed::LanguageLoader as _;
use i18n_embed::fluent::FluentLanguageLoader;
use i18n_embed::unic_langid::LanguageIdentifier;
use rust_embed::RustEmbed;

pub use crate::model::language::Language;

/// Returns the loader that the `t!` macro asks for messages.
pub(crate) fn loader(lang: Language) -> &'static FluentLanguageLoader {
    static LOADERS: OnceLock<[FluentLanguageLoader; Language::ALL.len()]> = OnceLock::new();
    let loaders = LOADERS.get_or_init(|| Language::ALL.map(load));
    &loaders[lang as usize]
}

/// The files under `locales/`, as they were when the program was compiled. The `debug-embed`
/// feature does the same in dev builds, so a changed file recompiles this package and `t!` checks
/// it.
#[derive(RustEmbed)]
#[folder = "../../locales"]
struct Files;

/// Loads the messages of a language. English fills in for those that it lacks.
fn load(language: Language) -> FluentLanguageLoader {
    let id = |tag: &str| -> LanguageIdentifier { tag.parse().expect("our tags are well formed") };
    let english = id(Language::English.tag());
    let loader = FluentLanguageLoader::new("pythia-quiz", english.clone());
    let wanted = [id(language.tag()), english];
    loader
        .load_languages(&Files, &wanted)
        .expect("the built-in files are there and can be parsed; the macro read them");
    // Isolation marks would end up in code spans, mentions and timestamps, where Discord doesn't
    // expect them.
    loader.set_use_isolating(false);
    // `NUMBER($n, type: "ordinal")` in a message selects by the ordinals of the language: 1st, 2nd,
    // 3rd.
    loader.with_bundles_mut(|bundle| bundle.add_builtins().expect("nothing else adds functions"));
    loader
}

/// Returns a message in a language: `t!(lang, "hint-title", number = 3, shown = 1, all = 2)`.
///
/// The id and the names of the arguments are checked when the program is compiled.
macro_rules! t {
    ($lang:expr, $($message:tt)*) => {
        ::i18n_embed_fl::fl!($crate::text::language::loader($lang), $($message)*)
    };
}

pub(crate) use t;
