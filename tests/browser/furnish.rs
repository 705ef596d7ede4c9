//! Adding to the group on the page: channels, roles, teams, people.

use local_discord::Workspace;
use serde_json::{Value, json};

use super::chat::group;
use super::driver::{Browser, Window};
use super::screenshots::keep;

/// Opens a form from the menu beside the server's name.
async fn adds(window: &Window, what: &str) {
    window.click(".add-here").await;
    let entry = format!(
        "[...document.querySelectorAll('[role=menuitem]')].find(b => b.innerText.trim() === {what:?})"
    );
    window
        .until(&format!(
            "(() => {{ const b = {entry}; if (b) b.id = 'wanted'; return b; }})()"
        ))
        .await;
    window.click("#wanted").await;
    window.until("document.querySelector('dialog[open]')").await;
}

async fn submits(window: &Window, verb: &str) {
    window.press(verb).await;
    window
        .until("!document.querySelector('dialog[open]')")
        .await;
}

async fn ticks(window: &Window, names: &[&str]) {
    for name in names {
        window.until(&format!("(() => {{ const p = [...document.querySelectorAll('dialog .pick')].find(p => p.innerText.trim() === {name:?}); if (p) p.id = 'pick'; return p; }})()")).await;
        window.click("#pick").await;
        window
            .ask("document.getElementById('pick').removeAttribute('id')")
            .await;
    }
}

/// The only server as the control API shows it.
async fn world(workspace: &Workspace) -> Value {
    let url = format!("{}/control/world", workspace.url());
    let world: Value = reqwest::get(url).await.unwrap().json().await.unwrap();
    world["guilds"][0].clone()
}

/// The roles of members, in the order of their names.
async fn roles(workspace: &Workspace, names: [&str; 2]) -> [Value; 2] {
    let world = world(workspace).await;
    names.map(|name| {
        let all = world["members"].as_array().unwrap();
        let member = all.iter().find(|m| m["name"] == name).unwrap();
        member["roles"].clone()
    })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn channels_roles_and_teams_are_made_on_the_page_also_on_a_phone() {
    let Some(browser) = Browser::start() else {
        return;
    };
    for (width, height, name) in [(1280, 800, "desktop"), (390, 844, "phone")] {
        let (workspace, page, guild, _) = group().await;
        workspace.member(guild, "Ana", &[]);
        workspace.member(guild, "Ben", &[]);
        let window = browser.first_look(&page.url(), width, height).await;
        window.close_drawer().await;
        let phone = name == "phone";
        let side = async || {
            if phone {
                window.click("#burger").await;
                window
                    .until("document.body.classList.contains('side-open')")
                    .await;
            }
        };

        side().await;
        adds(&window, "Team…").await;
        window.keys("Red").await;
        ticks(&window, &["Ana", "Ben"]).await;
        keep(&window, &format!("add-team-{name}.png")).await;
        submits(&window, "Add").await;
        window.until("document.querySelector('.toast')?.innerText.includes('@Red is there, with 2 members.')").await;
        let [of_ana, of_ben] = roles(&workspace, ["Ana", "Ben"]).await;
        assert_eq!((of_ana.as_array().unwrap().len(), &of_ana), (1, &of_ben));

        adds(&window, "Role…").await;
        window.keys("Helpers").await;
        submits(&window, "Add").await;
        window.until("[...document.querySelectorAll('.toast')].some(t => t.innerText.includes('@Helpers is there'))").await;

        // Someone's roles change by their name.
        window.ask("import('/assets/text.js').then((t) => import('/assets/state.js').then((s) => t.go.person(s.everyone().find(p => p.name === 'Ben').id)))").await;
        window.until("(() => { const b = [...document.querySelectorAll('[role=menuitem]')].find(b => b.innerText.trim() === 'Roles…'); if (b) b.id = 'roles'; return b; })()").await;
        window.click("#roles").await;
        ticks(&window, &["@Red", "@Helpers"]).await;
        submits(&window, "Save").await;
        window.until("[...document.querySelectorAll('.toast')].some(t => t.innerText.includes('The roles of Ben are saved.'))").await;
        let [still, helper] = roles(&workspace, ["Ana", "Ben"]).await;
        assert_eq!((&still, helper.as_array().unwrap().len()), (&of_ana, 1));
        assert_ne!(helper, of_ana);

        // A channel is where one is after it was made.
        adds(&window, "Channel…").await;
        window.keys("Code Review").await;
        window
            .click("dialog select[name=kind] option[value='15']")
            .await;
        window.click("dialog input[name=tags]").await;
        window.keys("help, done").await;
        keep(&window, &format!("add-channel-{name}.png")).await;
        submits(&window, "Add").await;
        window
            .until("document.getElementById('title').innerText.includes('code-review')")
            .await;
        window.settled().await;
        keep(&window, &format!("forum-{name}.png")).await;
        let world = world(&workspace).await;
        let all = world["channels"].as_array().unwrap();
        let made = all.iter().find(|c| c["name"] == "code-review").unwrap();
        let tags: Value = made["available_tags"]
            .as_array()
            .unwrap()
            .iter()
            .map(|t| t["name"].clone())
            .collect();
        assert_eq!((&made["type"], tags), (&json!(15), json!(["help", "done"])));
        window.close().await;
    }
}
