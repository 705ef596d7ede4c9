// The sidebar: channels, threads, and who the person is.
import { h, $, icon, face } from "./dom.js";
import { state, attempt, everyone, someone, seen, newer, SIGNS } from "./state.js";
import * as furnish from "./furnish.js";
import * as over from "./overlay.js";

/** Set by the page: what the sidebar needs from it. */
export const link = { visit() {}, arrive() {}, be() {} };

export function drawTree() {
  if (!state.places) return;
  const entry = (c, cls) => {
    const here = c.id === state.channel;
    const unread = !here && newer(c.last, seen(c.id));
    return h("a", { class: [cls, unread && "unread"].filter(Boolean).join(" "), href: `#${c.id}`, "aria-current": here ? "page" : null, data: { channel: c.name }, on: { click: (e) => { e.preventDefault(); link.visit(c.id); } } },
      icon(cls === "thread" ? "thread" : SIGNS[c.kind] ?? "hash"), h("span", {}, c.name), unread && h("span", { class: "sr" }, "(unread)"));
  };
  const shown = (c, forum) => c.threads.filter((t) => t.id === state.channel || (!t.archived && !forum) || (forum && !t.archived)).slice(0, 12);
  const guilds = state.places.guilds.map((g) => h("section", { "aria-label": g.name }, h("div", { class: "guild" }, h("h2", {}, g.name),
    h("button", { type: "button", class: "tool add-here", "aria-label": `Add to ${g.name}`, title: "Add a channel, role, team or person", "aria-haspopup": "menu", on: { click: (e) => furnish.addMenu(e.currentTarget) } }, icon("plus"))),
    h("ul", {}, g.channels.map((c) => c.kind === 4 ? h("li", { class: "category" }, h("h3", {}, c.name)) :
      h("li", {}, entry(c, "channel"), c.threads.length > 0 && h("ul", {}, shown(c, c.kind === 15).map((t) => h("li", {}, entry(t, "thread")))))))));
  const direct = h("section", { "aria-label": "Direct messages" }, h("h3", { class: "category" }, "Direct messages"),
    state.places.direct ? h("ul", {}, h("li", {}, entry({ ...state.places.direct, name: state.places.bot.name }, "channel"))) :
      h("button", { type: "button", class: "link quiet", on: { click: async () => { const r = await attempt("direct", {}); if (r) link.arrive(r.channel); } } }, `Message ${state.places.bot.name}`));
  const at = $("tree").scrollTop;
  $("tree").replaceChildren(...guilds, direct);
  $("tree").scrollTop = at;
}

export function drawMe() {
  const me = someone(state.me);
  if (!me) return;
  $("me").replaceChildren(face(me), h("span", { class: "me-words" }, h("b", {}, me.name), h("small", {}, me.owner ? "owner" : me.moderates ? "moderator" : "member")), h("span", { class: "switch" }, "switch"));
  $("me").setAttribute("aria-label", `You are ${me.name}. Act as someone else`);
}

$("me").addEventListener("click", () => over.peoplePanel($("me"), everyone(), state.me, link.be, furnish.addPerson));

export function shutSide() { document.body.classList.remove("side-open"); $("shade").hidden = true; $("burger").setAttribute("aria-expanded", "false"); }
$("burger").addEventListener("click", () => { const open = document.body.classList.toggle("side-open"); $("shade").hidden = !open; $("burger").setAttribute("aria-expanded", String(open)); if (open) $("tree").querySelector("[aria-current]")?.focus(); });
$("shade").addEventListener("click", shutSide);
$("burger").append(icon("menu"));
