// The drawers on the right: clock, faults, traffic and bot internals.
import { h, add, $, tool } from "./dom.js";
import { clock, moment } from "./text.js";
import { toast } from "./overlay.js";
import * as clockwork from "./clock.js";

/** Set by the page: what the drawers need from it. */
export const link = { control: async () => {}, toggled() {}, guild: () => null, news: () => ({}), fetchLog: async () => ({}) };

let shown = null, polling = null;

const KINDS = { clock: ["Clock", clockwork.draw], faults: ["Faults", drawFaults], log: ["Traffic", drawLog] };

export const isOpen = (kind) => shown === kind;

/** Opens a drawer, or closes it if it is open. */
export function toggle(kind, focus = true) {
  link.toggled(shown === kind ? null : kind);
  const drawer = $("drawer");
  clearInterval(polling);
  for (const name of Object.keys(KINDS)) $(`open-${name}`).setAttribute("aria-expanded", String(name === kind && shown !== kind));
  if (shown === kind || !kind) {
    const opener = $(`open-${shown}`);
    shown = null;
    drawer.hidden = true;
    opener?.focus();
    return;
  }
  shown = kind;
  const [title, draw] = KINDS[kind];
  drawer.hidden = false;
  drawer.setAttribute("aria-label", title);
  drawer.replaceChildren(h("header", {}, h("h2", {}, title), tool("close", "Close", () => toggle(null))), h("div", { id: "drawer-body", class: `drawer-${kind}` }));
  draw($("drawer-body"));
  if (focus) drawer.querySelector("button")?.focus({ preventScroll: true });
  if (kind === "log") polling = setInterval(() => drawLog($("drawer-body"), false), 500);
}

/** Draws the open drawer again with what has changed. */
export function refresh(parts) {
  // A button shows that its request is running. The drawer is drawn when that is done.
  if (working) return;
  if (shown === "clock" && (parts.upcoming || parts.guide || clockwork.outdated())) clockwork.draw($("drawer-body"));
  // Drawing would close an open menu.
  const choosing = document.activeElement?.tagName === "SELECT" && $("drawer").contains(document.activeElement);
  if (shown === "faults" && parts.bot && !choosing) drawFaults($("drawer-body"));
}

let working = 0;
export const busy = () => working > 0;

export async function control(what, body, button) {
  working += 1;
  if (button) { button.disabled = true; button.classList.add("busy"); }
  const result = await link.control(what, body);
  // Done means that the page shows the effect.
  for (let n = 0; n < 60 && (link.news().revision ?? 0) < (result?.revision ?? 0); n += 1) await new Promise((go) => setTimeout(go, 25));
  working -= 1;
  if (button?.isConnected) { button.disabled = false; button.classList.remove("busy"); }
  if (!working) refresh({ upcoming: true, clock: link.news().clock, bot: true });
  return result;
}

// ---- faults ----

const EVERY = 4294967295;
const send = "POST /channels/{channel_id}/messages";

const FAULTS = [
  ["Server errors", "500, and nothing is done", { on: "* *", effect: "error_before", status: 500 }, 3],
  ["502 after success", "It's done, but the answer is a 502", { on: send, effect: "error_after", status: 502 }, 1],
  ["Rate limits", "429, retry after 2 seconds", { on: "* *", effect: "rate_limited", retry_after: 2, global: false, shared: false }, 3],
  ["Connection cut", "The connection breaks before anything is done", { on: "* *", effect: "cut_before" }, 3],
  ["Cut after success", "It's done, then the connection breaks", { on: send, effect: "cut_after" }, 1],
  ["Posting forbidden", "403 Missing Permissions for new messages", { on: send, effect: "forbidden" }, 1],
  ["Lost events", "The next gateway event is never sent", { on: "*", effect: "drop" }, 1],
  ["Duplicated events", "The next gateway events are sent twice", { on: "*", effect: "duplicate" }, 5],
];

const SLOW = [["off", 0], ["0.5 s", 500], ["2 s", 2000], ["4 s (too late to reply)", 4000]];
const MAY = [["view", "View channels"], ["send", "Send messages"], ["threads", "Create threads"], ["embeds", "Embed links"], ["reactions", "Add reactions"], ["history", "Read history"]];

function drawFaults(body) {
  const { bot = {} } = link.news();
  const act = (words, what, data, props) => h("button", { type: "button", class: "press secondary", ...props, on: { click: (e) => control(what, data ?? {}, e.currentTarget) } }, words);
  const faults = bot.faults ?? [];
  const state = bot.stopped ? ["off", "The bot is stopped"] : bot.connected ? ["on", "The bot is connected"] : ["off", "The bot is not connected"];
  const slowing = () => link.news().bot?.faults.find((f) => f.fault.effect === "slow");
  const slow = slowing();
  const denied = bot.denied?.[link.guild()] ?? [];
  const at = body.scrollTop;
  const kept = document.activeElement?.id || document.activeElement?.dataset?.may;
  body.replaceChildren();
  add(body, [
    h("p", { class: `lamp ${state[0]}`, id: "lamp" }, state[1]),
    bot.commanded === false && h("p", { class: "dim" }, "The bot wasn't started from here, so it can't be stopped here."),
    h("div", { class: "grid" },
      act("Restart the bot", "restart", {}, { id: "restart", disabled: !bot.commanded || bot.stopped }),
      bot.stopped ? act("Start the bot", "start", {}, { id: "start" }) : act("Kill the bot", "kill", {}, { id: "kill", disabled: !bot.commanded, class: "press danger" })),
    h("h3", {}, "Gateway connection"),
    h("div", { class: "grid" }, act("Drop connection", "drop"), act("Request reconnect", "reconnect"), act("Invalidate session", "invalidate"), act(bot.down ? "Bring gateway back" : "Take gateway down", "down", { on: !bot.down }, { "aria-pressed": String(Boolean(bot.down)) })),
    h("h3", {}, "Network"),
    h("label", { class: "line" }, "Delay responses", h("select", { id: "slow", on: { change: async (e) => {
      const ms = Number(e.target.value);
      const before = slowing();
      if (before) await control("remove-fault", { number: before.number });
      if (ms) await control("fault", { fault: { on: "* *", times: EVERY, effect: "slow", ms } });
      drawFaults(body);
    } } }, SLOW.map(([words, ms]) => h("option", { value: String(ms), selected: (slow?.fault.ms ?? 0) === ms }, words)))),
    h("h3", {}, "Next requests and events"),
    h("ul", { class: "faults" }, FAULTS.map(([words, about, fault, times]) => h("li", {}, h("span", {}, h("b", {}, words), h("small", {}, about)), act(times > 1 ? `${times} times` : "Once", "fault", { fault: { ...fault, times } }, { "aria-label": `${words}: add` })))),
    h("h3", {}, "Bot permissions"),
    h("div", { class: "checks" }, MAY.map(([name, words]) => h("label", { class: "line" }, words, h("input", { type: "checkbox", checked: !denied.includes(name), data: { may: name }, on: { change: async (e) => {
      const on = e.target.checked;
      const done = await control("permission", { guild: link.guild(), permission: name, on });
      if (done) toast(on ? `${words}: allowed` : `${words}: denied`);
    } } })))),
    h("h3", {}, `Queued (${bot.triggered ?? 0} triggered so far)`),
    faults.length ? h("ul", { class: "faults" }, faults.map(({ number, fault }) => h("li", {}, h("span", {}, h("b", {}, fault.effect.replaceAll("_", " ")), h("small", {}, `${fault.on}${fault.times >= EVERY ? ", until removed" : `, ${fault.times} left`}`)), act("Remove", "remove-fault", { number })))) : h("p", { class: "dim" }, "None queued."),
    faults.length > 1 && act("Remove all", "remove-fault", { number: 0 }),
  ]);
  body.scrollTop = at;
  if (kept) body.querySelector(`#${CSS.escape(kept)}, [data-may=${CSS.escape(kept)}]`)?.focus({ preventScroll: true });
}

// ---- traffic and internals ----

const TABS = { outbox: ["Outbox", outbox], journal: ["Journal", journal], requests: ["Requests", requests], events: ["Events", events], figures: ["Counters", counters] };
/** Tabs that need the bot's own data, which a workspace has only if it starts the bot. */
const INTERNAL = ["outbox", "journal"];
let tab = "journal", drawnLog = "";
const unfolded = new Set();

async function drawLog(body, force = true) {
  const log = await link.fetchLog();
  if (!log || !body?.isConnected) return;
  const names = Object.keys(TABS).filter((name) => log.internals || !INTERNAL.includes(name));
  if (!names.includes(tab)) tab = names[0];
  if (log.internals) $("drawer").querySelector("h2").textContent = "Traffic and bot internals";
  const key = tab + JSON.stringify(log);
  if (!force && key === drawnLog || body.querySelector(":active")) return;
  drawnLog = key;
  const pick = (name) => { tab = name; drawLog(body).then(() => body.querySelector("[aria-selected=true]")?.focus()); };
  const tabs = h("div", { role: "tablist", class: "tabs", "aria-label": "View" }, names.map((name) => h("button", { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": "panel", "aria-selected": String(tab === name), tabindex: tab === name ? "0" : "-1", data: { fold: `tab-${name}` }, on: { click: () => pick(name) } }, TABS[name][0])));
  tabs.addEventListener("keydown", (e) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
    if (step) { e.preventDefault(); pick(names[(names.indexOf(tab) + step + names.length) % names.length]); }
  });
  const had = document.activeElement?.dataset?.fold;
  const at = body.scrollTop;
  body.replaceChildren(tabs, h("div", { role: "tabpanel", id: "panel", "aria-labelledby": `tab-${tab}` }, TABS[tab][1](log)));
  body.scrollTop = at;
  if (had) body.querySelector(`[data-fold="${had}"]`)?.focus({ preventScroll: true });
}

function outbox(log) {
  const rows = log.internals.outbox;
  return [h("p", { class: "dim" }, "What the bot has decided to send but hasn't delivered yet. A row is written before sending and removed after delivery."),
    rows.length ? h("ol", { class: "wire" }, rows.map((r) => folding(`o${r.number}`, [h("b", {}, r.what), h("span", { class: "route" }, r.about), r.attempts > 0 && h("span", { class: "status s4" }, `try ${r.attempts + 1}`)],
      [["Not before", r.not_before > 0 ? moment(r.not_before, "S") : ""], ["What", r.details]]))) : h("p", { class: "none" }, "Empty: everything is delivered.")];
}

function journal(log) {
  return [h("p", { class: "dim" }, "What happened and what it changed. Each entry is on disk before anyone sees the result."),
    h("ol", { class: "wire" }, log.internals.journal.map((l) => folding(`j${l.number}`, [h("span", { class: "status" }, l.number), h("b", {}, l.event), h("span", { class: "route" }, `${moment(l.at, "T")} · ${l.changes} ${l.changes === 1 ? "change" : "changes"}`)], [["Event and changes", l.details]])))];
}

function folding(key, head, parts) {
  const details = h("details", { open: unfolded.has(key) }, h("summary", { data: { fold: key } }, head), parts.filter(([, text]) => text).map(([words, text]) => [h("small", {}, words), h("pre", { tabindex: "0" }, text)]));
  details.addEventListener("toggle", () => (details.open ? unfolded.add(key) : unfolded.delete(key)));
  return h("li", {}, details);
}

function requests(log) {
  const list = [...log.requests].reverse();
  return list.length ? h("ol", { class: "wire" }, list.map((r) => folding(`r${r.number}`, [h("span", { class: `status s${String(r.status)[0]}` }, r.status || "cut"), h("b", {}, r.method), h("span", { class: "route" }, r.route)], [["Path", r.path], ["Request body", r.body], ["Response body", r.answer]]))) : h("p", { class: "dim" }, "No requests yet.");
}

function events(log) {
  const list = [...log.events].reverse();
  return list.length ? h("ol", { class: "wire" }, list.map((e) => folding(`e${e.number}`, [h("b", {}, e.name)], [["Data", e.data]]))) : h("p", { class: "dim" }, "No events yet.");
}

function counters(log) {
  const table = (title, rows) => [h("h3", {}, title), h("dl", { class: "counters" }, Object.entries(rows).map(([name, n]) => [h("dt", {}, name.replaceAll("_", " ")), h("dd", {}, Number(n).toLocaleString())]))];
  return h("div", {}, log.internals && table("Inside the bot", Object.fromEntries(log.internals.figures)),
    table("Traffic", { requests: log.counters.requests, "busiest second": log.counters.busiest_second, "429s earned by the bot": log.rate_limited, "faults triggered": log.triggered }),
    table("Answers", log.counters.by_status), table("Gateway", log.gateway), table("Gateway events", log.counters.events), table("Requests by route", log.counters.by_route));
}
