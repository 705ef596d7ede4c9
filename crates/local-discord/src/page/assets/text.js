// Formatted text and times, from the nodes that the server made.
import { h, add } from "./dom.js";

/** The workspace's clock: an offset to this machine's, or the time at which it is paused. */
export const clock = {
  offset: 0, pausedAt: null, pace: 1,
  /** How far the server's clock is ahead of this machine's. */
  skew: 0,
  now() { return this.pausedAt ?? Date.now() + this.skew; },
};

const formats = {
  t: { timeStyle: "short" }, T: { timeStyle: "medium" }, d: { dateStyle: "short" }, D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" }, F: { dateStyle: "full", timeStyle: "short" },
  s: { dateStyle: "short", timeStyle: "short" }, S: { dateStyle: "short", timeStyle: "medium" },
};
const made = {};
const format = (style) => (made[style] ??= new Intl.DateTimeFormat(undefined, formats[style]));
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });
const UNITS = [["year", 31536000], ["month", 2592000], ["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];

/** Formats a time in milliseconds in one of Discord's styles. */
export function moment(ms, style) {
  if (!(Math.abs(ms) <= 8.64e15)) return "Invalid Date";
  if (style !== "R") return format(formats[style] ? style : "f").format(ms);
  const seconds = (ms - clock.now()) / 1000;
  const [unit, size] = UNITS.find(([, size]) => Math.abs(seconds) >= size * 0.9995) ?? UNITS.at(-1);
  return relative.format(Math.round(seconds / size), unit);
}

export function time(ms, style, cls) {
  const ok = Math.abs(ms) <= 8.64e15;
  return h("time", {
    class: cls, datetime: ok ? new Date(ms).toISOString() : null, title: moment(ms, "F"),
    data: style === "R" ? { relative: ms } : null,
  }, moment(ms, style));
}

setInterval(() => {
  for (const element of document.querySelectorAll("time[data-relative]")) {
    const words = moment(Number(element.dataset.relative), "R");
    if (element.textContent !== words) element.textContent = words;
  }
}, 1000);

/** Set by the page: what a click on a mention or a jump does. */
export const go = { channel() {}, message() {}, command() {}, person() {} };

const press = (f) => ({ click: f, keydown: (e) => { if (e.key === "Enter" || e.key === " ") { e.preventDefault(); f(e); } } });

const simple = { b: "strong", i: "em", u: "u", s: "s", small: "small", p: "p", quote: "blockquote", ul: "ul", li: "li", code: "code",
  h1: "h3", h2: "h4", h3: "h5", span: "span" };

function one(node) {
  if (typeof node === "string") return node;
  const inside = () => nodes(node.c);
  if (simple[node.t]) return h(simple[node.t], { class: node.t }, inside());
  switch (node.t) {
    case "br": return h("br");
    case "ol": return h("ol", { start: node.start }, inside());
    case "pre": return code(node);
    case "tok": return h("span", { class: `tok-${node.k}` }, inside());
    case "a": return h("a", { href: safe(node.href), target: "_blank", rel: "noopener noreferrer nofollow", title: node.href }, inside());
    case "jump": return h("a", { href: `#${node.channel}`, class: "jump", on: { click: (e) => { e.preventDefault(); go.message(node.channel, node.message); } } }, inside());
    case "time": return time(node.at * 1000, node.style, "stamp");
    case "user": return mention(node.name, () => go.person(node.id));
    case "role": case "everyone": return h("span", { class: "mention" }, node.name);
    case "nowhere": return h("span", { class: "mention nowhere" }, node.name);
    case "channel": return mention(node.name, () => go.channel(node.id));
    case "command": return mention(node.name, () => go.command(node.name));
    case "spoiler": return spoiler(inside());
    default: return h("span", {}, inside());
  }
}

/** Creates a mention that can be pressed. A real button would not wrap with the words around it. */
const mention = (name, f) => h("span", { class: "mention", role: "button", tabindex: "0", on: press(f) }, name);

/** Returns a web address. The server makes no other links, and this checks it once more. */
function safe(href) {
  try { return ["http:", "https:"].includes(new URL(href).protocol) ? href : null; } catch { return null; }
}

function code(node) {
  const block = h("pre", { tabindex: "0", "aria-label": node.lang ? `Code, ${node.lang}` : "Code" }, h("code", {}, nodes(node.c)));
  return block;
}

function spoiler(inside) {
  const tall = [].concat(inside).some((node) => ["P", "PRE", "UL", "OL"].includes(node.tagName));
  const cover = h(tall ? "div" : "span", { class: "spoiler", role: "button", tabindex: "0", "aria-expanded": "false", "aria-label": "Spoiler, press to show" },
    h(tall ? "div" : "span", { class: "hidden-words", "aria-hidden": "true", inert: true }, inside));
  const show = (event) => {
    if (cover.classList.contains("open")) return;
    event.preventDefault();
    event.stopPropagation();
    cover.classList.add("open");
    for (const name of ["role", "tabindex", "aria-label"]) cover.removeAttribute(name);
    cover.setAttribute("aria-expanded", "true");
    cover.firstChild.removeAttribute("aria-hidden");
    cover.firstChild.removeAttribute("inert");
  };
  cover.addEventListener("click", show, true);
  cover.addEventListener("keydown", (e) => { if (e.key === "Enter" || e.key === " ") show(e); });
  return cover;
}

export function nodes(list) { return (list ?? []).map(one); }

/** Creates an element of this class with formatted text. */
export function text(list, cls, tag = "div") {
  return list?.length ? add(h(tag, { class: cls }), nodes(list)) : null;
}
