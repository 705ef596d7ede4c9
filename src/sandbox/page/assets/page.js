// The page: what is looked at, what is new, and what the person does about it.
import { h, $, icon, face } from "./dom.js";
import { clock, go, moment } from "./text.js";
import { draw, acts } from "./message.js";
import * as over from "./overlay.js";
import * as composer from "./composer.js";
import * as drawers from "./drawers.js";

const state = { me: null, channel: null, places: null, people: [], news: {}, more: false, want: null };
const memory = {
  get: (key) => { try { return sessionStorage.getItem(key) ?? localStorage.getItem(key); } catch { return null; } },
  set: (key, value) => { try { sessionStorage.setItem(key, value); localStorage.setItem(key, value); } catch { /* private windows */ } },
};

// ---- speaking to the server ----

async function post(path, body) {
  try {
    const response = await fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
    const json = await response.json().catch(() => ({}));
    return response.ok ? { ok: json } : { ...json, error: json.error ?? `the workspace answered ${response.status}` };
  } catch {
    return { error: "the workspace does not answer: is it still running?" };
  }
}

const deed = (name, body) => post(`/api/do/${name}`, { as: state.me, ...body });

/** Does something and says it when it was refused; the outcome if it was not. */
async function attempt(name, body) {
  const result = await deed(name, body);
  if (result.error) over.toast(words(result), true);
  return result.ok;
}

function words(result) {
  const wrong = [];
  const walk = (v) => { if (v?._errors) wrong.push(...v._errors.map((e) => e.message)); else if (v && typeof v === "object") Object.values(v).forEach(walk); };
  walk(result.errors);
  const said = result.error.charAt(0).toLocaleUpperCase() + result.error.slice(1);
  return `${said}${wrong.length ? `: ${wrong.join(" ")}` : ""}${result.code ? ` (${result.code})` : ""}`;
}

let socket, wait = 250;

function connect() {
  socket = new WebSocket(`ws://${location.host}/api/live`);
  socket.onopen = () => { wait = 250; document.body.classList.remove("offline"); look(true); };
  socket.onmessage = (event) => take(JSON.parse(event.data));
  socket.onclose = () => { document.body.classList.add("offline"); setTimeout(connect, wait); wait = Math.min(wait * 2, 4000); };
}

function look(anew) {
  if (socket?.readyState === 1) socket.send(JSON.stringify({ as: state.me, channel: anew ? state.channel : undefined }));
}
const tell = (body) => socket?.readyState === 1 && socket.send(JSON.stringify(body));

// ---- what is new ----

function take(news) {
  const { messages, now, ...parts } = news;
  Object.assign(state.news, parts);
  if (parts.clock) {
    Object.assign(clock, parts.clock);
    clock.stands = parts.clock.stands ?? null;
    clock.skew = now - Date.now();
    tick();
  }
  if (parts.people) {
    state.people = parts.people;
    if (!someone(state.me)) { chooseMe(); return; }
    drawMe();
  }
  if (parts.places) {
    state.places = parts.places;
    if (!place(state.channel)) chooseChannel();
    else drawTop();
    drawTree();
    composer.commandsChanged();
  }
  if (parts.bot) $("open-faults").classList.toggle("alarm", !parts.bot.connected || parts.bot.faults.length > 0);
  if (messages) show(messages);
  drawers.refresh(parts);
}

const everyone = () => { const g = guildOf(state.channel); return (state.people.find((p) => p.id === g?.id) ?? state.people[0])?.members ?? []; };
const someone = (id) => state.people.flatMap((g) => g.members).find((m) => m.id === id);

function chooseMe() {
  const all = state.people.flatMap((g) => g.members).filter((m) => !m.bot);
  const kept = memory.get("pythia.as");
  const me = all.find((m) => m.id === kept) ?? all.find((m) => m.moderates && !m.owner) ?? all.find((m) => !m.owner) ?? all[0];
  if (me) be(me.id);
}

function be(id) {
  if (id === state.me) return;
  state.me = id;
  memory.set("pythia.as", id);
  state.places = null;
  // What only the one before could see is gone at once.
  $("messages").replaceChildren();
  $("pending").replaceChildren();
  state.composedFor = null;
  composer.compose(null, $("composer"));
  drawMe();
  look(true);
}

function channels() {
  return (state.places?.guilds ?? []).flatMap((g) => g.channels.flatMap((c) => [c, ...c.threads])).concat(state.places?.direct ?? []);
}
const place = (id) => channels().find((c) => c.id === id);
const guildOf = (id) => state.places?.guilds.find((g) => g.channels.some((c) => c.id === id || c.threads.some((t) => t.id === id))) ?? state.places?.guilds[0];

function chooseChannel() {
  const kept = location.hash.slice(1) || memory.get("pythia.at");
  const at = place(kept) ?? channels().find((c) => c.kind !== 4 && c.kind !== 15 && c.last) ?? channels().find((c) => c.kind !== 4);
  if (at) visit(at.id);
}

function visit(id, message) {
  shutSide();
  const same = state.channel === id;
  state.want = message ?? null;
  if (same) {
    if (message) reach(message);
    return;
  }
  state.channel = id;
  memory.set("pythia.at", id);
  if (location.hash.slice(1) !== id) history.pushState(null, "", `#${id}`);
  $("messages").replaceChildren();
  $("pending").replaceChildren();
  drawTop();
  drawTree();
  tell({ as: state.me, channel: id });
  if (message) tell({ channel: id, back_to: message });
  if (matchMedia("(min-width: 800px)").matches) composer.focusBox();
}

addEventListener("popstate", () => { const id = location.hash.slice(1); if (place(id)) visit(id); });

// ---- the left ----

const seen = (id) => memory.get(`pythia.seen.${state.me}.${id}`) ?? "0";
const newer = (a, b) => BigInt(a ?? 0) > BigInt(b ?? 0);
const SIGNS = { 0: "hash", 5: "news", 15: "forum", 1: "mail" };

function drawTree() {
  if (!state.places) return;
  const entry = (c, cls) => {
    const here = c.id === state.channel;
    const unread = !here && newer(c.last, seen(c.id));
    return h("a", { class: [cls, unread && "unread"].filter(Boolean).join(" "), href: `#${c.id}`, "aria-current": here ? "page" : null, data: { channel: c.name }, on: { click: (e) => { e.preventDefault(); visit(c.id); } } },
      icon(cls === "thread" ? "thread" : SIGNS[c.kind] ?? "hash"), h("span", {}, c.name), unread && h("span", { class: "sr" }, "(unread)"));
  };
  const shown = (c, forum) => c.threads.filter((t) => t.id === state.channel || (!t.archived && !forum) || (forum && !t.archived)).slice(0, 12);
  const guilds = state.places.guilds.map((g) => h("section", { "aria-label": g.name }, h("h2", { class: "guild" }, g.name),
    h("ul", {}, g.channels.map((c) => c.kind === 4 ? h("li", { class: "category" }, h("h3", {}, c.name)) :
      h("li", {}, entry(c, "channel"), c.threads.length > 0 && h("ul", {}, shown(c, c.kind === 15).map((t) => h("li", {}, entry(t, "thread")))))))));
  const direct = h("section", { "aria-label": "Direct messages" }, h("h3", { class: "category" }, "Direct messages"),
    state.places.direct ? h("ul", {}, h("li", {}, entry({ ...state.places.direct, name: state.places.bot.name }, "channel"))) :
      h("button", { type: "button", class: "link quiet", on: { click: async () => { const r = await attempt("direct", {}); if (r) setTimeout(() => visit(r.channel), 60); } } }, `Write to ${state.places.bot.name}`));
  const at = $("tree").scrollTop;
  $("tree").replaceChildren(...guilds, direct);
  $("tree").scrollTop = at;
}

function drawMe() {
  const me = someone(state.me);
  if (!me) return;
  $("me").replaceChildren(face(me), h("span", { class: "me-words" }, h("b", {}, me.name), h("small", {}, me.owner ? "owner" : me.moderates ? "moderator" : "member")), h("span", { class: "switch" }, "switch"));
  $("me").setAttribute("aria-label", `You are ${me.name}. Be someone else`);
}

$("me").addEventListener("click", () => over.peoplePanel($("me"), everyone(), state.me, be, addPerson));

function addPerson() {
  over.form({
    title: "Add a person", verb: "Add",
    fields: [{ id: "name", label: "Name", required: true, max: 32 }, { id: "mod", label: "A moderator?", check: true }],
    send: async ({ name, mod }) => {
      const result = await deed("person", { guild: guildOf(state.channel)?.id ?? state.people[0]?.id, name, on: mod === "yes" });
      if (result.error) return words(result);
      be(result.ok.person);
      over.toast(`You are ${name} now.`);
      return null;
    },
  });
}

function drawTop() {
  const c = place(state.channel);
  if (!c) return;
  const thread = c.parent && !c.threads ? c : null;
  const name = c.kind === 1 ? state.places.bot.name : c.name;
  const above = thread && place(c.parent);
  $("title").replaceChildren(icon(thread ? "thread" : SIGNS[c.kind] ?? "hash"), h("span", {}, name));
  const topic = above ? [`in `, h("button", { type: "button", class: "link", on: { click: () => visit(above.id) } }, `#${above.name}`), c.archived && " · archived", c.locked && " · locked"] : [c.topic ?? ""];
  $("topic").replaceChildren(...topic.filter(Boolean));
  document.title = `${thread || c.kind === 1 ? "" : "#"}${name} · Pythia, tried here`;
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
  $("messages").replaceChildren(...posts);
  $("composer").replaceChildren(forum.write ? h("button", { type: "button", class: "press primary block", id: "box", on: { click: () => over.form({
    title: "A new post", verb: "Post",
    fields: [{ id: "name", label: "Title", required: true, max: 100 }, { id: "text", label: "Message", long: true, required: true, max: 2000 }, ...(forum.tags?.length ? [{ id: "tags", label: "Tags", options: forum.tags.map((t) => ({ label: t.name, value: t.id })), many: true }] : [])],
    send: async (v) => { const r = await deed("post", { channel: forum.id, name: v.name, text: v.text, tags: (v.tags ?? "").split(",").filter(Boolean) }); if (r.error) return words(r); setTimeout(() => visit(r.ok.channel), 60); return null; },
  }) } }, "New post") : h("p", { class: "no-write" }, "You do not have permission to post here."));
}

// ---- messages ----

const list = $("messages"), scroll = $("scroll");
const atEnd = () => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 60;
let stuck = true, lastTop = 0;
// While it sticks to the end, the browser must not hold on to something else.
const stick = (on) => { stuck = on; scroll.style.setProperty("overflow-anchor", on ? "none" : "auto"); };
const toEnd = () => { stick(true); scroll.scrollTop = scroll.scrollHeight; $("down").hidden = true; };

// Whoever reads the end stays there, whatever grows above or below; whoever went up is left in peace.
scroll.addEventListener("scroll", () => {
  if (atEnd()) { stick(true); $("down").hidden = true; markSeen(); }
  else if (scroll.scrollTop < lastTop - 4) stick(false);
  lastTop = scroll.scrollTop;
}, { passive: true });
const follow = new ResizeObserver(() => { if (stuck && !state.want) scroll.scrollTop = scroll.scrollHeight; });
follow.observe(list);
follow.observe(scroll);
follow.observe($("pending"));

function show(news) {
  if (news.channel !== state.channel || place(state.channel)?.kind === 15) return;
  if (news.hidden) { list.replaceChildren(h("li", { class: "welcome" }, h("p", {}, "You cannot see this channel."))); return; }
  if (news.anew) stick(true);
  // What is for this person alone answers something they just did.
  const end = list.lastElementChild?.dataset.id;
  if (!news.anew && news.set.some((m) => newer(m.id, end) && (m.ephemeral || m.author.id === state.me))) stick(true);
  if (news.anew) list.replaceChildren();
  const before = scroll.scrollHeight, top = scroll.scrollTop;
  let prepended = false;
  const changed = new Set();
  for (const id of news.gone ?? []) { const li = $(`m${id}`); if (li) { changed.add(li.nextElementSibling); li.remove(); } }
  const names = menuNames;
  const batch = document.createDocumentFragment();
  for (const m of news.set) {
    const li = draw(m, names);
    const old = $(li.id);
    changed.add(li);
    if (old) { replace(old, li); continue; }
    const last = batch.lastElementChild ?? list.lastElementChild;
    if (!last || newer(li.dataset.id, last.dataset.id)) batch.append(li);
    else {
      const after = [...list.children].find((x) => newer(x.dataset.id, li.dataset.id));
      prepended ||= after === list.firstElementChild;
      list.insertBefore(li, after);
    }
  }
  const batched = batch.childElementCount > 0;
  list.append(batch);
  for (const li of changed) if (li?.isConnected) { fit(li); if (li.nextElementSibling && !changed.has(li.nextElementSibling)) fit(li.nextElementSibling); }
  state.more = news.more ?? state.more;
  drawWelcome();
  rove();
  if (state.want && $(`m${state.want}`)) reach(state.want);
  else if (stuck) toEnd();
  else if (prepended && top < 200) scroll.scrollTop = top + scroll.scrollHeight - before;
  else if (batched) $("down").hidden = false;
  markSeen();
}

/** Exchanges a message for its newer self; what the person has open or focused in it stays. */
function replace(old, li) {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const key = focused && (focused.dataset.press ? `[data-press="${CSS.escape(focused.dataset.press)}"]` : focused.dataset.menu ? `[data-menu="${CSS.escape(focused.dataset.menu)}"]` : focused.classList.contains("reaction") ? `.reaction[aria-label^="${CSS.escape(focused.getAttribute("aria-label").split(",")[0])}"]` : null);
  const opened = [...old.querySelectorAll(".spoiler")].map((s) => s.classList.contains("open"));
  [...li.querySelectorAll(".spoiler")].forEach((s, n) => { if (opened[n]) s.dispatchEvent(new MouseEvent("click")); });
  li.tabIndex = old.tabIndex;
  old.replaceWith(li);
  if (focused === old) li.focus({ preventScroll: true });
  else if (key) li.querySelector(key)?.focus({ preventScroll: true });
}

/** Whether a message follows on the one before it: same author, soon after, the same day. */
function fit(li) {
  const before = li.previousElementSibling;
  const m = li.message, b = before?.message;
  if (!m) return;
  const day = (x) => new Date(x.at).toDateString();
  const newDay = !b || day(b) !== day(m);
  const slot = li.querySelector(".day");
  if (slot) { slot.hidden = !newDay; slot.textContent = newDay ? new Intl.DateTimeFormat(undefined, { dateStyle: "full" }).format(m.at) : ""; }
  const follows = b && !newDay && b.author.id === m.author.id && m.at - b.at < 420000 && !m.reply && !m.asked && b.ephemeral === m.ephemeral && [0, 19, 20].includes(b.kind) && !b.starter;
  li.classList.toggle("follows", Boolean(follows));
}

function drawWelcome() {
  $("older").replaceChildren();
  const c = place(state.channel);
  if (state.more || !c) return;
  const thread = c.parent && !c.threads;
  $("older").append(h("div", { class: "welcome" }, h("h2", {}, thread ? c.name : c.kind === 1 ? state.places.bot.name : `# ${c.name}`), h("p", {}, thread ? "This is where the thread begins." : c.kind === 1 ? "Only the two of you read this." : "This is where the channel begins. Write a message, or type / for what the bot can do.")));
}

new IntersectionObserver((seen) => { if (seen.some((s) => s.isIntersecting) && state.more && list.childElementCount) tell({ older: true, channel: state.channel, back_to: list.firstElementChild.dataset.id }); }, { root: scroll, rootMargin: "600px 0px" }).observe($("older"));

function markSeen() {
  const last = place(state.channel)?.last ?? list.lastElementChild?.dataset.id;
  if (last && atEnd() && document.visibilityState === "visible") memory.set(`pythia.seen.${state.me}.${state.channel}`, last);
}

$("down").prepend(icon("down"));
$("down").addEventListener("click", toEnd);

function reach(id) {
  const li = $(`m${id}`);
  if (!li) { state.want = id; tell({ channel: state.channel, back_to: id }); return; }
  state.want = null;
  stick(false);
  // What is above and below only gets its true height once it is drawn: a few looks settle it.
  const settle = (left) => {
    li.scrollIntoView({ block: li.offsetHeight > scroll.clientHeight * 0.8 ? "start" : "center" });
    if (left && !stuck) requestAnimationFrame(() => settle(left - 1));
  };
  settle(5);
  li.classList.add("reached");
  setTimeout(() => li.classList.remove("reached"), 2200);
  focusMessage(li);
}

function menuNames(kind) {
  const people = everyone().map((p) => ({ label: p.name, value: p.id }));
  const roles = (state.people.find((p) => p.id === guildOf(state.channel)?.id)?.roles ?? []).map((r) => ({ label: `@${r.name}`, value: r.id }));
  const chans = (guildOf(state.channel)?.channels ?? []).map((c) => ({ label: `#${c.name}`, value: c.id }));
  return { 5: people, 6: roles, 7: [...people, ...roles], 8: chans }[kind] ?? [];
}

// One message can be reached with Tab; the arrows go on from it.
function rove() {
  if (!list.querySelector("[tabindex='0'].message")) list.lastElementChild?.setAttribute("tabindex", "0");
}
function focusMessage(li) {
  list.querySelectorAll(".message[tabindex='0']").forEach((x) => x.setAttribute("tabindex", "-1"));
  li.setAttribute("tabindex", "0");
  li.focus({ preventScroll: true });
}
list.addEventListener("keydown", (e) => {
  const li = e.target.closest(".message");
  if (!li || e.target !== li) return;
  const to = { ArrowUp: li.previousElementSibling, ArrowDown: li.nextElementSibling, Home: list.firstElementChild, End: list.lastElementChild }[e.key];
  if (to) { e.preventDefault(); focusMessage(to); to.scrollIntoView({ block: "nearest" }); }
  if (e.key === "Enter" || e.key === "ContextMenu" || (e.key === "F10" && e.shiftKey)) { e.preventDefault(); messageMenu(li.message, li); }
  if (e.key === "r") { e.preventDefault(); composer.replyTo(li.message); }
});

// One set of tools for all messages; it goes where the pointer or the focus is.
const tools = h("div", { class: "tools", role: "toolbar", "aria-label": "Message" });
const handle = (name, words, f) => { const b = h("button", { type: "button", class: "tool", tabindex: "-1", "aria-label": words, title: words }, icon(name)); b.addEventListener("click", (e) => { e.stopPropagation(); f(tools.closest(".message").message, b); }); return b; };
tools.append(handle("smile", "Add a reaction", (m, b) => acts.pickEmoji(m, b)), handle("reply", "Reply", (m) => composer.replyTo(m)), handle("dots", "More", (m, b) => messageMenu(m, b)));
const place_tools = (e) => { const li = e.target.closest?.(".message"); if (li && li.message && !li.classList.contains("system") && tools.parentNode !== li) li.append(tools); };
list.addEventListener("pointerover", place_tools);
list.addEventListener("focusin", place_tools);
list.addEventListener("click", place_tools);
list.addEventListener("contextmenu", (e) => {
  const li = e.target.closest(".message");
  if (!li?.message || e.target.closest("a,input,textarea") || getSelection().toString()) return;
  e.preventDefault();
  messageMenu(li.message, { x: e.clientX, y: e.clientY });
});

async function commands(channel) {
  const response = await fetch(`/api/commands?as=${state.me}&channel=${channel}`).catch(() => null);
  return response?.ok ? response.json() : [];
}

async function messageMenu(m, at) {
  const apps = m.ephemeral ? [] : (await commands(m.channel)).filter((c) => c.kind === 3 && !c.refused);
  const c = place(state.channel);
  const can = c?.write;
  over.menu([
    !m.ephemeral && { words: "Add a reaction", icon: "smile", act: () => acts.pickEmoji(m, at instanceof Element ? at : $(`m${m.at_place ?? m.id}`)) },
    can && !m.ephemeral && !m.starter && { words: "Reply", icon: "reply", act: () => composer.replyTo(m) },
    !m.ephemeral && !m.thread && c?.threads && c.kind !== 1 && { words: "Start a thread", icon: "thread", act: () => startThread(m) },
    m.can.edit && { words: "Edit", icon: "log", act: () => editMessage(m) },
    m.can.pin && { words: m.pinned ? "Unpin" : "Pin", icon: "pin", act: () => attempt("pin", { channel: m.channel, message: m.id, on: !m.pinned }) },
    { words: "Copy text", icon: "file", act: () => navigator.clipboard?.writeText(m.raw || $(`m${m.at_place ?? m.id}`)?.innerText || "").then(() => over.toast("Copied."), () => {}) },
    apps.length && { heading: "Apps" },
    ...apps.map((a) => ({ words: a.name, emoji: "⚙", act: () => ask("menu", { channel: m.channel, name: a.name, message: m.id }, { label: a.name, under: m }) })),
    m.can.delete && null,
    m.can.delete && { words: m.ephemeral ? "Dismiss message" : "Delete", danger: true, icon: "close", act: async () => { if (m.ephemeral || await over.confirmed("Delete this message?", "Delete")) attempt("delete", { channel: m.channel, message: m.id }); } },
  ].filter((e) => e === null || e), at, "Message actions");
}

function startThread(m) {
  over.form({ title: "Start a thread", verb: "Create", fields: [{ id: "name", label: "Name", required: true, max: 100 }], send: async ({ name }) => {
    const r = await deed("thread", { channel: m.channel, message: m.id, text: name });
    if (r.error) return words(r);
    setTimeout(() => visit(r.ok.channel), 60);
    return null;
  } });
}

function editMessage(m) {
  over.form({ title: "Edit the message", verb: "Save", fields: [{ id: "text", label: "Message", long: true, required: true, max: 2000, value: m.raw }], send: async ({ text }) => {
    const r = await deed("edit", { channel: m.channel, message: m.id, text });
    return r.error ? words(r) : null;
  } });
}

// ---- asking the bot ----

/** Sends an interaction and shows what the person sees of its course: busy, a form, an answer that did not come. */
async function ask(name, body, { control, label, under } = {}) {
  const command = name === "slash" || name === "menu";
  const row = command && h("div", { class: "pending" }, h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")), h("b", {}, label), " · Sending command…");
  const slow = row && setTimeout(() => { if (!row.done) { $("pending").append(row); if (stuck) toEnd(); } }, 250);
  if (control) { control.classList.add("busy"); control.setAttribute("aria-busy", "true"); }
  const result = await deed(name, body);
  clearTimeout(slow);
  if (row) { row.done = true; row.remove(); }
  if (control) { control.classList.remove("busy"); control.removeAttribute("aria-busy"); }
  if (result.error) {
    const said = result.unanswered ? (command ? "The application did not respond" : "This interaction failed") : words(result);
    failed(said, label, under ?? null);
    return said;
  }
  if (result.ok?.answer === "modal") openForm(result.ok.with, body.channel);
  return null;
}

function failed(said, label, under) {
  const line = under && $(`m${under.at_place ?? under.id}`)?.querySelector(".failed");
  if (line) {
    line.textContent = said;
    line.hidden = false;
    setTimeout(() => { line.hidden = true; }, 9000);
    return;
  }
  const row = h("div", { class: "pending bad", role: "alert" }, h("b", {}, label), ` · ${said} `, h("button", { type: "button", class: "link", on: { click: () => row.remove() } }, "Dismiss"));
  $("pending").append(row);
  toEnd();
}

function openForm(modal, channel) {
  over.form({ title: modal.title, from: state.places?.bot.name, fields: over.modalFields(modal), send: async (fields) => {
    const r = await deed("submit", { channel, message: modal.asked, fields });
    if (r.error) return r.unanswered ? "Something went wrong. Try again." : words(r);
    if (r.ok?.answer === "modal") openForm(r.ok.with, channel);
    return null;
  } });
}

acts.press = (m, id, control) => ask("press", { channel: m.channel, message: m.id, name: id }, { control, under: m });
acts.choose = (m, id, chosen, control) => ask("choose", { channel: m.channel, message: m.id, name: id, chosen }, { control, under: m });
acts.react = (m, key, on) => attempt("react", { channel: m.channel, message: m.id, name: key, on });
acts.dismiss = (m) => attempt("delete", { channel: m.channel, message: m.id });
acts.jump = (channel, message) => go.message(channel, message);
acts.pickEmoji = (m, at) => over.emojiPicker(at, (emoji) => acts.react(m, emoji, true));

composer.link.say = (c, body) => { stick(true); return attempt("say", { channel: c.id, ...body }); };
composer.link.run = (c, name, options, files) => ask("slash", { channel: c.id, name, options, files }, { label: `/${name}` });
composer.link.complete = async (c, name, option, options) => {
  const r = await deed("complete", { channel: c.id, name, text: option, options });
  return (r.ok?.choices ?? []).map(([name, value]) => ({ name, value }));
};
composer.link.commands = commands;
composer.link.people = everyone;
composer.link.roles = () => state.people.find((p) => p.id === guildOf(state.channel)?.id)?.roles ?? [];
composer.link.channels = () => (guildOf(state.channel)?.channels ?? []).flatMap((c) => [c, ...c.threads]);
composer.link.refused = (said) => failed(said, "Not sent", null);

go.channel = (id) => place(id) ? visit(id) : over.toast("You cannot see that channel.", true);
go.message = (channel, message) => { if (place(channel)) visit(channel, message && message !== "0" ? message : null); else over.toast("You cannot see that channel.", true); };
go.command = (name) => composer.begin(name);
go.person = (id) => {
  const p = someone(id);
  if (!p) return;
  over.menu([{ heading: `${p.name}${p.bot ? " · app" : p.moderates ? " · moderator" : ""}` }, !p.bot && p.id !== state.me && { words: `Be ${p.name}`, act: () => be(p.id) }, { words: "Copy user ID", icon: "file", act: () => navigator.clipboard?.writeText(id) }].filter(Boolean), document.activeElement ?? $("me"), p.name);
};

// ---- the rest of the frame ----

drawers.link.control = async (what, body) => {
  const r = await post(`/api/control/${what}`, body);
  if (r.error) over.toast(words(r), true);
  return r.ok;
};
drawers.link.guild = () => guildOf(state.channel)?.id;
drawers.link.news = () => state.news;
drawers.link.fetchLog = async () => { const r = await fetch("/api/log").catch(() => null); return r?.ok ? r.json() : null; };

const dayFormat = new Intl.DateTimeFormat(undefined, { weekday: "short", day: "numeric", month: "short" });
const clockWords = h("span", { class: "clock-words" }, h("span", { class: "clock-day" }), h("span", {}));
$("open-clock").append(icon("clock"), clockWords);
$("open-faults").append(icon("bolt"));
$("open-log").append(icon("log"));
$("burger").append(icon("menu"));
for (const [name, label] of [["clock", "Clock"], ["faults", "Bad luck: faults to order"], ["log", "On the wire: requests and events"]]) {
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

function shutSide() { document.body.classList.remove("side-open"); $("shade").hidden = true; $("burger").setAttribute("aria-expanded", "false"); }
$("burger").addEventListener("click", () => { const open = document.body.classList.toggle("side-open"); $("shade").hidden = !open; $("burger").setAttribute("aria-expanded", String(open)); if (open) $("tree").querySelector("[aria-current]")?.focus(); });
$("shade").addEventListener("click", shutSide);
addEventListener("keydown", (e) => {
  if (e.key !== "Escape" || document.querySelector("dialog[open]")) return;
  if (document.body.classList.contains("side-open")) { shutSide(); $("burger").focus(); }
  else if (!$("drawer").hidden && $("drawer").contains(document.activeElement)) drawers.toggle(null);
});
addEventListener("visibilitychange", markSeen);

connect();
