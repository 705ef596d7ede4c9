// The list of messages: drawing, ordering, scrolling, keyboard.
import { h, $, icon } from "./dom.js";
import { draw, acts } from "./message.js";
import { state, memory, place, guildOf, everyone, rolesHere, newer } from "./state.js";
import * as composer from "./composer.js";
import { messageMenu } from "./menus.js";

/** Set by the page: what the list needs from it. */
export const link = { tell() {} };

const list = $("messages"), scroll = $("scroll");
const atEnd = () => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 60;
let stuck = true, lastTop = 0;
// While the list sticks to its end, the browser must not anchor it elsewhere.
export const stick = (on) => { stuck = on; scroll.style.setProperty("overflow-anchor", on ? "none" : "auto"); };
export const following = () => stuck;
const toBottom = () => { if (stuck && !state.want) scroll.scrollTop = scroll.scrollHeight; };
export const toEnd = () => { stick(true); scroll.scrollTop = scroll.scrollHeight; $("down").hidden = true; };

// Someone who reads the end stays there while content grows. Someone who has scrolled up stays where they are.
// Only user input scrolls up: growing and shrinking content moves the list as well.
let byHand = 0;
const hand = (ms) => () => { byHand = Math.max(byHand, performance.now() + ms); };
for (const name of ["wheel", "touchmove"]) scroll.addEventListener(name, hand(1000), { passive: true });
addEventListener("keydown", hand(1000), true);
// A scroll bar only reports where it was grabbed.
scroll.addEventListener("pointerdown", (e) => { if (e.target === scroll) hand(15000)(); });
scroll.addEventListener("scroll", () => {
  if (atEnd()) { stick(true); $("down").hidden = true; markSeen(); }
  else if (scroll.scrollTop < lastTop - 4 && performance.now() < byHand) stick(false);
  lastTop = scroll.scrollTop;
}, { passive: true });
const follow = new ResizeObserver(toBottom);
follow.observe(list);
follow.observe(scroll);
follow.observe($("pending"));

export function show(news) {
  if (news.channel !== state.channel || place(state.channel)?.kind === 15) return;
  if (news.hidden) { list.replaceChildren(h("li", { class: "welcome" }, h("p", {}, "You can't see this channel."))); return; }
  if (news.reset) stick(true);
  // A message for this person alone replies to something they just did.
  const end = list.lastElementChild?.dataset.id;
  if (!news.reset && news.set.some((m) => newer(m.id, end) && (m.ephemeral || m.author.id === state.me))) stick(true);
  if (news.reset) list.replaceChildren();
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
  if (prepended) lookAgain();
  markSeen();
}

/** Replaces a message by its new version. What was open or focused in it stays so. */
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

/** Marks a message that continues the one before it: same author, soon after, the same day. */
function fit(li) {
  const before = li.previousElementSibling;
  const m = li.message, b = before?.message;
  if (!m) return;
  const day = (x) => new Date(x.at).toDateString();
  const newDay = !b || day(b) !== day(m);
  const slot = li.querySelector(".day");
  if (slot) { slot.hidden = !newDay; slot.textContent = newDay ? new Intl.DateTimeFormat(undefined, { dateStyle: "full" }).format(m.at) : ""; }
  const follows = b && !newDay && b.author.id === m.author.id && m.at - b.at < 420000 && !m.reply && !m.interaction && b.ephemeral === m.ephemeral && [0, 19, 20].includes(b.kind) && !b.starter;
  li.classList.toggle("follows", Boolean(follows));
}

function drawWelcome() {
  $("older").replaceChildren();
  const c = place(state.channel);
  if (state.more || !c) return;
  const thread = c.parent && !c.threads;
  $("older").append(h("div", { class: "welcome" }, h("h2", {}, thread ? c.name : c.kind === 1 ? state.places.bot.name : `# ${c.name}`), h("p", {}, thread ? "This is the start of the thread." : c.kind === 1 ? "Only you and the bot can read this." : "This is the start of the channel. Send a message, or type / to see the bot's commands.")));
}

const readBack = new IntersectionObserver((seen) => { if (seen.some((s) => s.isIntersecting) && state.more && list.childElementCount) link.tell({ older: true, channel: state.channel, back_to: list.firstElementChild.dataset.id }); }, { root: scroll, rootMargin: "600px 0px" });
readBack.observe($("older"));
/** The observer reports only changes, and a fast reader is at the top again before it looked. */
function lookAgain() { readBack.unobserve($("older")); readBack.observe($("older")); }

export function markSeen() {
  const last = place(state.channel)?.last ?? list.lastElementChild?.dataset.id;
  if (last && atEnd() && document.visibilityState === "visible") memory.set(`local-discord.seen.${state.me}.${state.channel}`, last);
}

$("down").prepend(icon("down"));
$("down").addEventListener("click", toEnd);

export function reach(id) {
  const li = $(`m${id}`);
  if (!li) { state.want = id; link.tell({ channel: state.channel, back_to: id }); return; }
  state.want = null;
  stick(false);
  // Pictures and code may still grow, so it scrolls a few times.
  const settle = (left) => {
    li.scrollIntoView({ block: li.offsetHeight > scroll.clientHeight * 0.8 ? "start" : "center" });
    if (left && !stuck) requestAnimationFrame(() => settle(left - 1));
  };
  settle(5);
  li.classList.add("reached");
  setTimeout(() => li.classList.remove("reached"), 2200);
  focusMessage(li);
}

function menuNames(kind, types) {
  const people = everyone().map((p) => ({ label: p.name, value: p.id }));
  const roles = rolesHere().map((r) => ({ label: `@${r.name}`, value: r.id }));
  const fits = (c) => !types?.length || types.includes(c.kind);
  const chans = (guildOf(state.channel)?.channels ?? []).filter(fits).map((c) => ({ label: `#${c.name}`, value: c.id }));
  return { 5: people, 6: roles, 7: [...people, ...roles], 8: chans }[kind] ?? [];
}

// Tab reaches one message, and the arrow keys go on from there.
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

// All messages share one toolbar, which moves to the pointer or the focus.
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
addEventListener("visibilitychange", markSeen);
