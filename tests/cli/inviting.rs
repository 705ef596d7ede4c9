//! `pythia invite`.

use crate::bench::command;

/// The least that works: view channels, send messages, and in threads, create public threads, embed
/// links, attach files, add reactions, read the history.
const LEAST: u64 = 309_237_763_136;

fn invite(arguments: &[&str], token: &str) -> Result<(u64, u64), String> {
    let folder = tempfile::tempdir().expect("a folder");
    let arguments: Vec<&str> = ["invite"].iter().chain(arguments).copied().collect();
    let mut command = command(folder.path(), &arguments);
    let output = command
        .env("DISCORD_TOKEN", token)
        .output()
        .expect("it runs");
    let (out, told) = (
        String::from_utf8(output.stdout).expect("text"),
        String::from_utf8(output.stderr).expect("text"),
    );
    assert!(token.is_empty() || !(out.clone() + &told).contains(token));
    if !output.status.success() {
        return Err(told);
    }
    let rest = out
        .trim_end()
        .strip_prefix("https://discord.com/oauth2/authorize?client_id=");
    let (id, rest) = rest
        .expect("an address alone")
        .split_once('&')
        .expect("more");
    let bits = rest.strip_prefix("scope=bot+applications.commands&permissions=");
    let number = |text: &str| text.parse().expect("a number");
    Ok((number(id), number(bits.expect("permissions"))))
}

#[test]
fn an_invitation_asks_for_the_least_and_names_the_application_of_the_token() {
    // "123456789012345678" in base 64, as tokens begin.
    let token = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GxYz12.abcdefghijklmnopqrstuvwxyz012345678901";
    assert_eq!(invite(&[], token), Ok((123_456_789_012_345_678, LEAST)));
    assert_eq!(invite(&["--application", "42"], ""), Ok((42, LEAST)));
}

#[test]
fn what_only_some_servers_use_is_added_by_name() {
    let with = |what: &str| invite(&["--application", "42", "--with", what], "");
    assert_eq!(with("rounds"), Ok((42, LEAST | 1 << 44)));
    assert_eq!(with("rewards"), Ok((42, LEAST | 1 << 28)));
    assert_eq!(with("pins"), Ok((42, LEAST | 1 << 51)));
    assert_eq!(with("lock"), Ok((42, LEAST | 1 << 34)));
    assert_eq!(with("ping"), Ok((42, LEAST | 1 << 17)));
    let all = LEAST | 1 << 44 | 1 << 28 | 1 << 51 | 1 << 34;
    assert_eq!(with("rounds,rewards,pins,lock"), Ok((42, all)));
    assert_eq!(with("rounds,rounds"), Ok((42, LEAST | 1 << 44)));
    assert!(with("everything").is_err());
}

#[test]
fn without_an_application_it_says_what_to_do() {
    let told = invite(&[], "").expect_err("there is no token");
    assert!(told.contains("--application"), "{told}");
    let told = invite(&[], "abc.def.ghi").expect_err("that token names none");
    assert!(told.contains("--application"), "{told}");
}
