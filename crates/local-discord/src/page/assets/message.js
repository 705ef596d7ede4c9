// Draws one message.
import { h, icon, face } from "./dom.js";
import { text, time, moment, clock, go } from "./text.js";

/** Set by the page: what it does for a message. */
export const acts = { press() {}, choose() {}, react() {}, dismiss() {}, jump() {}, menu() {}, pickEmoji() {} };

const SYSTEM = { 6: "pinned a message to this channel.", 18: "started a thread", 12: "follows another channel here.", 46: "closed a poll." };

/** Creates the element of a message. */
export function draw(m, names) {
  const li = h("li", {
    class: ["message", m.mentions_me && "calls", m.ephemeral && "ephemeral", m.starter && "starter"].filter(Boolean).join(" "),
    id: `m${m.at_place ?? m.id}`, tabindex: "-1", "aria-label": label(m), data: { id: m.at_place ?? m.id, author: m.author.id, at: m.at },
  });
  li.message = m;
  if (m.kind !== 0 && SYSTEM[m.kind]) return system(li, m);
  li.append(h("div", { class: "day", "aria-hidden": "true", hidden: true }));
  if (m.reply) li.append(reply(m.reply, m.channel));
  else if (m.interaction && m.kind === 20) li.append(asked(m));
  li.append(
    h("div", { class: "gutter" }, face(m.author), h("time", { class: "at-side", "aria-hidden": "true" }, moment(m.at, "t"))),
    h("div", { class: "body" }, head(m), ...body(m, names)),
  );
  return li;
}

function label(m) {
  return `${m.author.name}, ${moment(m.at, "f")}${m.ephemeral ? ", only you can see this" : ""}`;
}

function head(m) {
  return h("div", { class: "head" },
    h("button", { type: "button", class: "who", tabindex: "-1", on: { click: () => go.person(m.author.id) } }, m.author.name),
    m.author.bot && h("span", { class: "badge" }, "App"),
    h("time", { class: "when", datetime: new Date(m.at).toISOString(), title: moment(m.at, "F") }, when(m.at)),
    m.pinned && h("span", { class: "pinned" }, icon("pin"), "pinned"));
}

function when(ms) {
  const day = (t) => new Date(t).toDateString();
  if (day(ms) === day(clock.now())) return moment(ms, "t");
  return moment(ms, "s");
}

function system(li, m) {
  li.classList.add("system");
  const thread = m.kind === 18 && m.raw;
  li.append(h("div", { class: "day", "aria-hidden": "true", hidden: true }), h("div", { class: "gutter" }, icon(thread ? "thread" : "pin")),
    h("div", { class: "body" }, h("p", {}, h("b", {}, m.author.name), " ", SYSTEM[m.kind], thread && [": ", h("b", {}, m.raw)], " ",
      h("time", { class: "when" }, when(m.at)))));
  return li;
}

function reply(r, channel) {
  if (r.gone) return h("div", { class: "reply" }, h("i", {}, "Original message was deleted"));
  return h("div", { class: "reply" }, face(r.author, true), h("b", {}, r.author.name),
    h("button", { type: "button", class: "quoted", "aria-label": `Reply to ${r.author.name}: ${r.words}`, on: { click: () => acts.jump(channel, r.id) } }, r.words));
}

function asked(m) {
  return h("div", { class: "reply" }, face(m.interaction.by, true), h("b", {}, m.interaction.by.name), " used ", h("span", { class: "mention" }, `/${m.interaction.name}`));
}

function body(m, names) {
  if (m.thinking) {
    return [h("p", { class: "thinking" }, h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")), `${m.author.name} is thinking…`), m.ephemeral && only(m)];
  }
  const content = text(m.content, "content");
  if (m.edited && m.raw) (content?.lastElementChild?.tagName === "P" ? content.lastElementChild : content)?.append(h("span", { class: "edited", title: moment(m.edited, "F") }, " (edited)"));
  return [
    content,
    ...m.embeds.map(embed),
    ...m.files.map(file),
    rows(m, names),
    reactions(m),
    m.thread && !m.starter && thread(m.thread),
    m.ephemeral && only(m),
    h("p", { class: "failed", role: "alert", hidden: true }),
  ].filter(Boolean);
}

function only(m) {
  return h("p", { class: "only" }, icon("eye"), "Only you can see this · ", h("button", { type: "button", class: "link", on: { click: () => acts.dismiss(m) } }, "Dismiss message"));
}

function embed(e) {
  const box = h("div", { class: "embed" });
  if (e.color) box.style.setProperty("--stripe", `#${Number(e.color).toString(16).padStart(6, "0")}`);
  const title = text(e.title, "embed-title");
  const image = local(e.image), thumbnail = local(e.thumbnail);
  const fields = e.fields.map((f) => h("div", { class: f.inline ? "field inline" : "field" }, text(f.name, "field-name"), text(f.value, "field-value")));
  box.append(...[
    thumbnail && h("img", { class: "thumbnail", src: thumbnail, alt: "" }),
    e.author && h("div", { class: "embed-author" }, e.author),
    title,
    text(e.body, "embed-body"),
    fields.length && h("div", { class: "fields" }, fields),
    image && h("img", { class: "embed-image", src: image, alt: "" }),
    (e.footer || e.timestamp) && h("div", { class: "embed-footer" }, e.footer, e.footer && e.timestamp && " · ", e.timestamp && time(Date.parse(e.timestamp), "f")),
  ].filter(Boolean));
  return box;
}

/** Returns the address of a picture of this workspace. Others are not loaded. */
function local(url) {
  const path = /\/attachments\/(\d+)\/(\d+)\//.exec(url ?? "");
  return path ? `/file/${path[1]}/${path[2]}` : null;
}

function size(bytes) {
  return bytes < 1024 ? `${bytes} B` : bytes < 1048576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}

function file(f) {
  if (f.image) return h("a", { class: "picture", href: f.url, target: "_blank", rel: "noopener" }, h("img", { src: f.url, alt: f.alt ?? f.name, loading: "lazy" }));
  return h("a", { class: "file", href: f.url, download: f.name }, icon("file"), h("span", {}, h("b", {}, f.name), h("small", {}, [f.alt, size(f.size)].filter(Boolean).join(" · "))));
}

const STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "secondary" };

function rows(m, names) {
  const drawn = m.rows.map((row) => component(row, m, names)).filter(Boolean);
  return drawn.length ? h("div", { class: "rows" }, drawn) : null;
}

function component(c, m, names) {
  const inner = () => (c.components ?? []).map((x) => component(x, m, names));
  switch (c.type) {
    case 1: return h("div", { class: "row" }, inner());
    case 2: return button(c, m);
    case 3: case 5: case 6: case 7: case 8: return menu(c, m, names);
    case 9: return h("div", { class: "section" }, h("div", {}, inner()), c.accessory && component(c.accessory, m, names));
    case 10: return h("p", { class: "content" }, c.content);
    case 14: return h("hr", {});
    case 17: return h("div", { class: "embed" }, inner());
    default: return null;
  }
}

function button(c, m) {
  const words = [c.emoji?.name && h("span", { class: "emoji" }, c.emoji.name), c.label && h("span", {}, c.label)];
  if (c.style === 5) return h("a", { class: "press secondary", href: /^https?:/i.test(c.url) ? c.url : null, target: "_blank", rel: "noopener noreferrer" }, words, " ↗");
  const b = h("button", { type: "button", class: `press ${STYLES[c.style] ?? "secondary"}`, disabled: c.disabled, data: { press: c.custom_id } }, words);
  b.addEventListener("click", () => acts.press(m, c.custom_id, b));
  return b;
}

function menu(c, m, names) {
  const already = (c.default_values ?? []).map((d) => d.id);
  const options = c.type === 3 ? c.options : names(c.type, c.channel_types).map((o) => ({ ...o, default: already.includes(o.value) }));
  const many = (c.max_values ?? 1) > 1;
  const select = h("select", { class: "choose", disabled: c.disabled, multiple: many, size: many ? Math.min(options.length, 6) : null, "aria-label": c.placeholder ?? "Make a selection", data: { menu: c.custom_id } },
    !many && h("option", { value: "", disabled: true, selected: !options.some((o) => o.default) }, c.placeholder ?? "Make a selection"),
    options.map((o) => h("option", { value: o.value, selected: o.default }, o.emoji?.name ? `${o.emoji.name} ` : "", o.label, o.description ? ` — ${o.description}` : "")));
  const send = () => acts.choose(m, c.custom_id, [...select.selectedOptions].map((o) => o.value), select);
  if (!many) { select.addEventListener("change", send); return select; }
  return h("div", { class: "many" }, select, h("button", { type: "button", class: "press secondary", on: { click: send } }, "Done"));
}

function reactions(m) {
  if (!m.reactions.length) return null;
  return h("div", { class: "reactions" },
    m.reactions.map((r) => h("button", {
      type: "button", class: "reaction", "aria-pressed": String(r.mine), title: r.who.join(", ") + (r.count > r.who.length ? ` and ${r.count - r.who.length} more` : ""),
      "aria-label": `${r.emoji}, ${r.count}${r.mine ? ", yours" : ""}`, on: { click: () => acts.react(m, r.key, !r.mine) },
    }, h("span", { class: "emoji" }, r.emoji), h("span", { class: "count" }, r.count))),
    h("button", { type: "button", class: "reaction more", "aria-label": "Add a reaction", on: { click: (e) => acts.pickEmoji(m, e.currentTarget) } }, icon("smile")));
}

function thread(t) {
  return h("button", { type: "button", class: "thread-card", on: { click: () => go.channel(t.id) } }, icon("thread"),
    h("span", {}, h("b", {}, t.name), h("small", {}, `${t.count ? `${t.count} ${t.count === 1 ? "message" : "messages"}` : "See thread"}${t.archived ? " · archived" : ""}${t.locked ? " · locked" : ""} ›`)));
}
