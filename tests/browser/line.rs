//! The line of a command: what is typed after its name, and values that it does not take.

use super::answers::answers;
use super::chat::group;
use super::driver::Browser;
use super::screenshots::keep;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_typed_after_a_commands_name_goes_into_its_first_option() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let (workspace, page, guild, _) = group().await;
    workspace.member(guild, "Ana", &[]);
    let _slow = answers(&workspace).await;
    let window = browser.window(&page.url()).await;
    window.be("Ana").await;
    for (typed, told) in [
        ("/quiz in 20m", "start=“in 20m”"),
        (
            "/quiz tomorrow 9:30 questions:5 host:@Ana",
            "start=“tomorrow 9:30” questions=5 host=ana",
        ),
        (
            "/quiz https://example.org/a level:senior lobby:true",
            "start=“https://example.org/a” lobby=true level=“s”",
        ),
        ("/topic functions", "chosen: functions"),
    ] {
        window.say(typed).await;
        window.reads(told).await;
        window
            .until("document.querySelector('textarea#box')?.value === ''")
            .await;
    }
    // Picked from the list instead of sent, the text is in the option as well.
    window.click("textarea#box").await;
    window.keys("/quiz tonight").await;
    window
        .until("document.querySelectorAll('#suggest li').length === 1")
        .await;
    window.keys("\u{E004}").await;
    window
        .until("document.querySelector('[data-option=start]')?.value === 'tonight'")
        .await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_value_that_an_option_does_not_take_keeps_the_line_and_says_what_is_wanted() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let (workspace, page, guild, _) = group().await;
    workspace.member(guild, "Ana", &[]);
    let _slow = answers(&workspace).await;
    let window = browser.window(&page.url()).await;
    window.be("Ana").await;
    for (typed, said, focused) in [
        (
            "/quiz 9:00 questions:many",
            "“questions” takes a whole number from 1 to 30, not “many”.",
            "questions",
        ),
        (
            "/quiz 9:00 questions:31",
            "“questions” takes a whole number from 1 to 30, not “31”.",
            "questions",
        ),
        (
            "/quiz 9:00 level:expert",
            "“level” takes one of Junior or Senior, not “expert”.",
            "level",
        ),
        (
            "/quiz 9:00 lobby:perhaps",
            "“lobby” takes True or False, not “perhaps”.",
            "lobby",
        ),
        (
            "/quiz 9:00 host:Zed",
            "“host” takes a member of this server, not “Zed”.",
            "host",
        ),
        (
            "/quiz strat:9:00",
            "There is no option “strat”. /quiz takes start, questions, lobby, level or host.",
            "start",
        ),
    ] {
        window.say(typed).await;
        window
            .until(&format!(
                "document.getElementById('hint').innerText === {said:?}"
            ))
            .await;
        let kept = window
            .ask("[...document.querySelectorAll('.command .option-input')].map(i => `${i.dataset.option}:${i.value}`).join(' ')")
            .await;
        let kept = kept.as_str().unwrap();
        let value = typed.rsplit(':').next().unwrap();
        assert!(kept.ends_with(value), "{typed}: {kept}");
        assert_eq!(
            window.ask("document.activeElement.dataset.option").await,
            focused
        );
        keep(&window, &format!("wrong-{focused}.png")).await;
        window.click("[aria-label='Cancel command']").await;
        window
            .until("document.querySelector('textarea#box')?.value === ''")
            .await;
    }

    // Mended where it stands, it goes through.
    window.say("/quiz 9:00 questions:many").await;
    window
        .until("document.activeElement.dataset.option === 'questions'")
        .await;
    window
        .keys(&format!("{}7\u{E007}", "\u{E003}".repeat(4)))
        .await;
    window.reads("start=“9:00” questions=7").await;

    // The arrow brings back the last line, for a value that only the bot did not like.
    window.keys("\u{E013}").await;
    window
        .until("document.querySelector('[data-option=questions]')?.value === '7'")
        .await;
    window.click("[aria-label='Cancel command']").await;

    // A command without options says so.
    window.say("/board now").await;
    window
        .until("document.getElementById('hint').innerText.includes('/board takes no options')")
        .await;
    window.keys("\u{E007}").await;
    window.reads("a board").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_discord_itself_refuses_is_put_back_with_its_reason() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let (workspace, page, guild, _) = group().await;
    workspace.member(guild, "Ana", &[]);
    let _slow = answers(&workspace).await;
    let window = browser.window(&page.url()).await;
    window.be("Ana").await;
    // The bot leaves while somebody types its command.
    window.click("textarea#box").await;
    window.keys("/quiz 9:00 questions:3").await;
    window
        .until("document.querySelectorAll('#suggest li').length === 1")
        .await;
    workspace.leave(guild, workspace.bot());
    window.keys("\u{E007}").await;
    window
        .until("document.getElementById('hint')?.innerText.includes('the bot is not here')")
        .await;
    let kept = window
        .ask("[...document.querySelectorAll('.command .option-input')].map(i => i.value)")
        .await;
    assert_eq!(kept, serde_json::json!(["9:00", "3"]));
    window.close().await;
}
