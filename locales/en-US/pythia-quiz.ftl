### What members and moderators read on Discord. One section for each file of `crates/quiz/src/text/`.
###
### Write as you would to a colleague on the phone: short, friendly, idiomatic. `**bold**` and `code` are
### Discord's Markdown. A line can't begin with `*`, `[` or `.`; put {""} before it. A value in braces comes from the bot: a mention, a link, a time such as `<t:…:R>`.

## hint.rs: hints, and "Show me now"

hint-none = This question doesn't have a hint.
hint-title = #{ $number } · hint { $shown } of { $all }
hint-one =
    {""}**Hint { $n } of { $all }**
    { $hint }
hint-last = That was the last hint. Hints are free.
hint-button-another = Another hint
