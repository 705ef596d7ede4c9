// The drawer of the clock: what to do first, the way to what comes next, and other moves of time.
import { h, $ } from "./dom.js";
import { clock, moment, time, go } from "./text.js";
import { control, busy, isOpen, toggle, link } from "./drawers.js";

const HOUR = 3_600_000;

/** What a first visitor reads, unless the program that runs the bot says it better. */
const GUIDE = [
  "Write, or type / for the bot's commands.",
  "“Switch” makes you someone else.",
  "Press the button to let time pass.",
];

let drawnPace = 1, drawnNext = Infinity, unfolded = false;

/** Returns whether the drawer shows an event that has passed, or another pace. */
export const outdated = () => clock.pace !== drawnPace || clock.now() >= drawnNext;

const covers = () => getComputedStyle($("drawer")).position === "fixed";
const day = () => new Intl.DateTimeFormat(undefined, { dateStyle: "full" }).format(clock.now());

/** Lets time pass. Where the drawer covers the chat, it makes way for what has happened there. */
async function move(to, button, place) {
  const done = await control("clock", to, button);
  if (!done || !covers()) return;
  toggle(null);
  if (place?.channel && place.channel !== "0") go.message(place.channel, place.message);
}

export function draw(body) {
  const { known = false, all = [] } = link.news().upcoming ?? {};
  const next = all.find((w) => w.at > clock.now());
  const kept = document.activeElement?.dataset?.keep;
  const at = body.scrollTop;
  drawnPace = clock.pace;
  drawnNext = next?.at ?? Infinity;
  body.replaceChildren(
    h("p", { class: "big-clock", id: "big-clock" }, h("b", {}, moment(clock.now(), "T")), h("span", {}, day())),
    h("ol", { class: "guide", "aria-label": "What to do" }, (link.news().guide ?? GUIDE).map((words) => h("li", {}, h("span", {}, words)))),
    ...forward(next, known),
    moves(),
    h("h3", {}, known ? "Coming up" : "Announced by the bot"),
    all.length ? h("ol", { class: "waits" }, all.map(wait)) : h("p", { class: "dim" }, known ? "Nothing is scheduled. A paused track or round waits for nothing." : "Future times in the bot's messages appear here."),
  );
  body.scrollTop = at;
  if (kept) body.querySelector(`[data-keep=${kept}]`)?.focus({ preventScroll: true });
}

/** The one button: to what comes next. With a bot that has announced nothing it is an hour. */
function forward(next, known) {
  const button = (words, to, props) => h("button", { type: "button", class: "press primary block", id: "to-next", data: { keep: "next" }, on: { click: (e) => to && move(to, e.currentTarget, next) }, ...props }, words);
  if (next) return [button(["Skip to the next event, ", time(next.at, "R")], { to_ms: next.at }, { "aria-describedby": "next-about" }), h("p", { class: "dim next-about", id: "next-about" }, next.about)];
  if (known) return [button("Nothing coming up", null, { disabled: true })];
  return [button("Let an hour pass", { by_ms: HOUR })];
}

/** Other moves of time, folded away. */
function moves() {
  const jump = (words, by, keep) => h("button", { type: "button", class: "press secondary", data: { keep }, on: { click: (e) => move({ by_ms: by }, e.currentTarget) } }, words);
  const fast = clock.pace > 1;
  const details = h("details", { class: "moves", open: unfolded || fast }, h("summary", { data: { keep: "moves" } }, "Other ways to move time"),
    h("div", { class: "grid" }, jump("+15 min", HOUR / 4, "q"), jump("+1 hour", HOUR, "h"), jump("+8 hours", 8 * HOUR, "e"), jump("+1 day", 24 * HOUR, "d")),
    h("button", { type: "button", class: "press secondary block", id: "play", "aria-pressed": String(fast), data: { keep: "play" }, on: { click: (e) => control("pace", { pace: fast ? 1 : 60 }, e.currentTarget) } }, fast ? "Pause (back to normal speed)" : "Play at 60× (an hour per minute)"),
    h("p", { class: "dim" }, `Times are in ${Intl.DateTimeFormat().resolvedOptions().timeZone}. Time only moves forward.`));
  details.addEventListener("toggle", () => { unfolded = details.open; });
  return details;
}

function wait(w) {
  const ahead = w.at > clock.now();
  return h("li", {}, h("div", {}, h("button", { type: "button", class: "link", on: { click: () => { if (covers()) toggle(null); go.message(w.channel, w.message); } } }, w.about || "in a message"),
    h("small", {}, moment(w.at, "s"), " · ", time(w.at, "R"))), ahead && h("button", { type: "button", class: "press secondary", "aria-label": `Go to ${moment(w.at, "s")}: ${w.about}`, on: { click: (e) => move({ to_ms: w.at }, e.currentTarget, w) } }, "Go"));
}

setInterval(() => {
  const big = $("big-clock");
  if (!big) return;
  big.firstChild.textContent = moment(clock.now(), "T");
  big.lastChild.textContent = day();
  if (!busy() && isOpen("clock") && clock.now() >= drawnNext) draw($("drawer-body"));
}, 500);
