// The page: receives updates, keeps track of the channel on display, and connects the other parts.
import { h, $, icon } from "./dom.js";
import { clock, go, moment } from "./text.js";
import { acts } from "./message.js";
import { state, memory, post, action, attempt, words, commands, everyone, someone, channels, place, guildOf, rolesHere, SIGNS } from "./state.js";
import { ask, failed } from "./interact.js";
import * as stream from "./stream.js";
import * as side from "./side.js";
import * as furnish from "./furnish.js";
import * as menus from "./menus.js";
import * as over from "./overlay.js";
import * as composer from "./composer.js";
import * as drawers from "./drawers.js";

// ---- connection to the server ----

let socket, wait = 250;

function connect() {
  socket = new WebSocket(`ws://${location.host}/api/live`);
  socket.onopen = () => { wait = 250; document.body.classList.remove("offline"); look(true); };
  socket.onmessage = (event) => hold(JSON.parse(event.data));
  socket.onclose = () => { document.body.classList.add("offline"); setTimeout(connect, wait); wait = Math.min(wait * 2, 4000); };
}

function look(reset) {
  if (socket?.readyState === 1) socket.send(JSON.stringify({ as: state.me, channel: reset ? state.channel : undefined }));
}
const tell = (body) => socket?.readyState === 1 && socket.send(JSON.stringify(body));

// ---- updates ----

// While the pointer is down nothing is redrawn, or the click would miss its target.
let pressing = false, held = [];

function hold(news) {
  if (pressing) held.push(news);
  else take(news);
}

function release() {
  pressing = false;
  const all = held;
  held = [];
  all.forEach(take);
}
let releaseTimer;
addEventListener("pointerdown", () => { pressing = true; clearTimeout(releaseTimer); releaseTimer = setTimeout(release, 1500); }, true);
for (const name of ["pointerup", "pointercancel"]) addEventListener(name, () => { clearTimeout(releaseTimer); releaseTimer = setTimeout(release); }, true);

function take(news) {
  const { messages, now, ...parts } = news;
  Object.assign(state.news, parts);
  if (parts.clock) {
    Object.assign(clock, parts.clock);
    clock.pausedAt = parts.clock.paused_at ?? null;
    clock.skew = now - Date.now();
    tick();
  }
  if (parts.people) {
    state.people = parts.people;
    if (!someone(state.me)) { chooseMe(); return; }
    side.drawMe();
  }
  if (parts.places) {
    state.places = parts.places;
    if (state.next && place(state.next)) arrive(state.next);
    if (!place(state.channel)) chooseChannel();
    else drawTop();
    side.drawTree();
    composer.commandsChanged();
  }
  if (parts.bot) $("open-faults").classList.toggle("alarm", !parts.bot.connected || parts.bot.faults.length > 0);
  if (messages) stream.show(messages);
  drawers.refresh(parts);
  if (parts.places) firstLook();
}

let looked = false;
const drawerKey = () => `local-discord.drawer.${state.places?.bot.id}`;

/** Opens on the clock, or on the drawer that was open before, if any was. */
function firstLook() {
  if (looked || !state.places) return;
  looked = true;
  const kept = memory.get(drawerKey()) ?? "clock";
  if (["clock", "faults", "log"].includes(kept)) drawers.toggle(kept, false);
}

function chooseMe() {
  const all = state.people.flatMap((g) => g.members).filter((m) => !m.bot);
  const kept = memory.get("local-discord.as");
  const me = all.find((m) => m.id === kept) ?? all.find((m) => m.moderates && !m.owner) ?? all.find((m) => !m.owner) ?? all[0];
  if (me) be(me.id);
}

function be(id) {
  if (id === state.me) return;
  state.me = id;
  memory.set("local-discord.as", id);
  state.places = null;
  // What only the previous person could see disappears at once.
  $("messages").replaceChildren();
  $("pending").replaceChildren();
  state.composedFor = null;
  composer.compose(null, $("composer"));
  side.drawMe();
  look(true);
}

function chooseChannel() {
  const kept = location.hash.slice(1) || memory.get("local-discord.at");
  const at = place(kept) ?? channels().find((c) => c.kind !== 4 && c.kind !== 15 && c.last) ?? channels().find((c) => c.kind !== 4);
  if (at) visit(at.id);
}

function visit(id, message) {
  side.shutSide();
  const same = state.channel === id;
  state.want = message ?? null;
  if (same) {
    if (message) stream.reach(message);
    return;
  }
  state.channel = id;
  memory.set("local-discord.at", id);
  if (location.hash.slice(1) !== id) history.pushState(null, "", `#${id}`);
  $("messages").replaceChildren();
  $("pending").replaceChildren();
  drawTop();
  side.drawTree();
  tell({ as: state.me, channel: id });
  if (message) tell({ channel: id, back_to: message });
  if (matchMedia("(min-width: 800px)").matches) composer.focusBox();
}

/** Goes to a channel that was just created, as soon as the page knows it. */
function arrive(id) {
  state.next = place(id) ? null : id;
  if (!state.next) visit(id);
}

addEventListener("popstate", () => { const id = location.hash.slice(1); if (place(id)) visit(id); });

// ---- header and forums ----

function drawTop() {
  const c = place(state.channel);
  if (!c) return;
  const thread = c.parent && !c.threads ? c : null;
  const name = c.kind === 1 ? state.places.bot.name : c.name;
  const above = thread && place(c.parent);
  $("title").replaceChildren(icon(thread ? "thread" : SIGNS[c.kind] ?? "hash"), h("span", {}, name));
  const topic = above ? [`in `, h("button", { type: "button", class: "link", on: { click: () => visit(above.id) } }, `#${above.name}`), c.archived && " · archived", c.locked && " · locked"] : [c.topic ?? ""];
  $("topic").replaceChildren(...topic.filter(Boolean));
  document.title = `${thread || c.kind === 1 ? "" : "#"}${name} · Local Discord`;
  const key = JSON.stringify([state.me, c.id, c.write, c.locked]);
  if (state.composedFor !== key) {
    state.composedFor = key;
    composer.compose({ ...c, label: `${thread || c.kind === 1 ? "" : "#"}${name}`, write: c.write && c.kind !== 15 }, $("composer"));
  }
  if (c.kind === 15) drawForum(c);
}

function drawForum(forum) {
  state.composedFor = null;
  const posts = forum.threads.map((t) => h("li", { class: "post" }, h("button", { type: "button", class: "thread-card", on: { click: () => visit(t.id) } }, icon("forum"),
    h("span", {}, h("b", {}, t.name), h("small", {}, [t.tags.join(", "), `${t.count} ${t.count === 1 ? "message" : "messages"}`, t.archived && "archived", t.locked && "locked"].filter(Boolean).join(" · "))))));
  $("older").replaceChildren(h("div", { class: "welcome" }, h("h2", {}, forum.name), h("p", {}, posts.length ? "Each post is a thread of its own." : "No posts yet. Each post is a thread of its own.")));
  $("messages").replaceChildren(...posts);
  $("composer").replaceChildren(forum.write ? h("button", { type: "button", class: "press primary block", id: "box", on: { click: () => over.form({
    title: "A new post", verb: "Post",
    fields: [{ id: "name", label: "Title", required: true, max: 100 }, { id: "text", label: "Message", long: true, required: true, max: 2000 }, ...(forum.tags?.length ? [{ id: "tags", label: "Tags", options: forum.tags.map((t) => ({ label: t.name, value: t.id })), many: true }] : [])],
    send: async (v) => { const r = await action("post", { channel: forum.id, name: v.name, text: v.text, tags: (v.tags ?? "").split(",").filter(Boolean) }); if (r.error) return words(r); arrive(r.ok.channel); return null; },
  }) } }, "New post") : h("p", { class: "no-write" }, "You don't have permission to post here."));
}

// ---- connecting the parts ----

Object.assign(side.link, { visit, arrive, be });
Object.assign(furnish.link, { arrive, be });
menus.link.arrive = arrive;
stream.link.tell = tell;
acts.jump = (channel, message) => go.message(channel, message);

composer.link.say = (c, body) => { stream.stick(true); return attempt("say", { channel: c.id, ...body }); };
composer.link.run = (c, name, options, files, refused) => ask("slash", { channel: c.id, name, options, files }, { label: `/${name}`, refused });
composer.link.complete = async (c, name, option, options) => {
  const r = await action("complete", { channel: c.id, name, text: option, options });
  return (r.ok?.choices ?? []).map(([name, value]) => ({ name, value }));
};
composer.link.commands = commands;
composer.link.people = everyone;
composer.link.roles = rolesHere;
composer.link.channels = () => (guildOf(state.channel)?.channels ?? []).flatMap((c) => [c, ...c.threads]);
composer.link.refused = (said) => failed(said, "Not sent", null);

go.channel = (id) => place(id) ? visit(id) : over.toast("You can't see that channel.", true);
go.message = (channel, message) => { if (place(channel)) visit(channel, message && message !== "0" ? message : null); else over.toast("You can't see that channel.", true); };
go.command = (name) => composer.begin(name);
go.person = (id) => {
  const p = someone(id);
  if (!p) return;
  over.menu([{ heading: `${p.name}${p.bot ? " · app" : p.moderates ? " · moderator" : ""}` }, !p.bot && p.id !== state.me && { words: `Act as ${p.name}`, act: () => be(p.id) }, !p.bot && { words: "Roles…", icon: "shield", act: () => furnish.setRoles(p) }, { words: "Copy user ID", icon: "file", act: () => navigator.clipboard?.writeText(id) }].filter(Boolean), document.activeElement ?? $("me"), p.name);
};

// ---- the rest of the frame ----

drawers.link.control = async (what, body) => {
  const r = await post(`/api/control/${what}`, body);
  if (r.error) over.toast(words(r), true);
  return r.ok;
};
drawers.link.toggled = (kind) => memory.set(drawerKey(), kind ?? "none");
drawers.link.guild = () => guildOf(state.channel)?.id;
drawers.link.news = () => state.news;
drawers.link.fetchLog = async () => { const r = await fetch("/api/log").catch(() => null); return r?.ok ? r.json() : null; };

const dayFormat = new Intl.DateTimeFormat(undefined, { weekday: "short", day: "numeric", month: "short" });
const clockWords = h("span", { class: "clock-words" }, h("span", { class: "clock-day" }), h("span", {}));
$("open-clock").append(icon("clock"), clockWords);
$("open-faults").append(icon("bolt"));
$("open-log").append(icon("log"));
for (const [name, label] of [["clock", "Clock"], ["faults", "Faults"], ["log", "Traffic"]]) {
  $(`open-${name}`).title = label;
  $(`open-${name}`).setAttribute("aria-label", label);
  $(`open-${name}`).addEventListener("click", () => drawers.toggle(name));
}
function tick() {
  const day = `${dayFormat.format(clock.now())}, `, hour = moment(clock.now(), "t") + (clock.pace > 1 ? ` · ${clock.pace}×` : "");
  if (clockWords.textContent === day + hour) return;
  clockWords.firstChild.textContent = day;
  clockWords.lastChild.textContent = hour;
  $("open-clock").setAttribute("aria-label", `Clock: ${day}${hour}`);
}
setInterval(tick, 1000);

addEventListener("keydown", (e) => {
  if (e.key !== "Escape" || document.querySelector("dialog[open]")) return;
  if (document.body.classList.contains("side-open")) { side.shutSide(); $("burger").focus(); }
  else if (!$("drawer").hidden && $("drawer").contains(document.activeElement)) drawers.toggle(null);
});

connect();
