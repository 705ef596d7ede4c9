// What opens over the page: notices, menus, the emoji picker, forms, the list of people.
import { h, $, face, icon } from "./dom.js";
import { text as formatted } from "./text.js";

/** Shows a notice for a few seconds. Errors stay longer, and screen readers read them at once. */
export function toast(words, bad) {
  const note = h("div", { class: bad ? "toast bad" : "toast", role: bad ? "alert" : null }, words,
    h("button", { type: "button", class: "tool", "aria-label": "Dismiss", on: { click: () => note.remove() } }, icon("close")));
  $("toasts").append(note);
  note.scrollIntoView({ block: "nearest" });
  setTimeout(() => note.remove(), bad ? 9000 : 4000);
}

let open = null;

export function shut() {
  if (!open) return;
  const { box, back, opener } = open;
  open = null;
  box.remove();
  opener?.setAttribute?.("aria-expanded", "false");
  if (back?.isConnected) back.focus({ preventScroll: true });
}

/** Opens a box beside an element or at a point. Escape or a press elsewhere closes it. */
export function popover(box, at, focus) {
  shut();
  open = { box, back: document.activeElement, opener: at instanceof Element ? at : null };
  document.body.append(box);
  const spot = at instanceof Element ? at.getBoundingClientRect() : { left: at.x, right: at.x, top: at.y, bottom: at.y };
  const { offsetWidth: w, offsetHeight: high } = box;
  const left = Math.max(8, Math.min(spot.left, innerWidth - w - 8));
  const below = spot.bottom + 6 + high <= innerHeight - 8;
  const top = below ? spot.bottom + 6 : Math.max(8, spot.top - high - 6);
  box.style.setProperty("left", `${left}px`);
  box.style.setProperty("top", `${top}px`);
  (focus ?? box.querySelector("[role^=menuitem],button,input"))?.focus({ preventScroll: true });
}

document.addEventListener("pointerdown", (e) => { if (open && !open.box.contains(e.target) && !open.opener?.contains(e.target)) shut(); });
document.addEventListener("keydown", (e) => { if (open && e.key === "Escape") { e.stopPropagation(); shut(); } }, true);

/** Opens a menu of entries with words and an action. Null is a divider. */
export function menu(entries, at, label) {
  const list = h("div", { class: "popover menu", role: "menu", "aria-label": label, tabindex: "-1" });
  for (const entry of entries) {
    if (!entry) { list.append(h("hr")); continue; }
    if (entry.heading) { list.append(h("p", { class: "menu-head" }, entry.heading)); continue; }
    list.append(h("button", { type: "button", role: "menuitem", class: entry.danger ? "danger" : null, disabled: entry.disabled, on: { click: () => { shut(); entry.act(); } } },
      entry.icon && icon(entry.icon), entry.emoji && h("span", { class: "emoji", "aria-hidden": "true" }, entry.emoji), h("span", {}, entry.words), entry.hint && h("small", {}, entry.hint)));
  }
  list.addEventListener("keydown", (e) => {
    const all = [...list.querySelectorAll("[role=menuitem]:not(:disabled)")];
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[e.key];
    if (to !== undefined) { e.preventDefault(); all.at(to % all.length)?.focus(); }
    if (e.key === "Tab") shut();
  });
  popover(list, at);
}

const EMOJI = [
  ["⬆️", "up, a vote"], ["✅", "check, accept"], ["👍", "thumbs up"], ["👎", "thumbs down"], ["❤️", "heart"], ["🎉", "party"], ["🤔", "thinking"], ["👀", "eyes"],
  ["😂", "laughing"], ["🙂", "smile"], ["😮", "surprised"], ["😢", "crying"], ["🙏", "thanks"], ["🔥", "fire"], ["💯", "hundred"], ["🚀", "rocket"],
  ["🐍", "snake"], ["🐛", "bug"], ["💡", "idea"], ["📌", "pin"], ["🟢", "green, knew it"], ["🟡", "yellow, partly"], ["🔴", "red, not yet"], ["❌", "cross"],
  ["❓", "question"], ["❗", "exclamation"], ["⭐", "star"], ["🏆", "trophy"], ["🧠", "brain"], ["☕", "coffee"], ["🌍", "world"], ["🕐", "clock"],
];

export function emojiPicker(at, pick) {
  const grid = h("div", { class: "popover emojis", role: "menu", "aria-label": "Add a reaction" },
    EMOJI.map(([emoji, name]) => h("button", { type: "button", role: "menuitem", class: "emoji", "aria-label": name, title: name, on: { click: () => { shut(); pick(emoji); } } }, emoji)));
  grid.addEventListener("keydown", (e) => {
    const all = [...grid.children], n = all.indexOf(document.activeElement);
    const to = { ArrowRight: n + 1, ArrowLeft: n - 1, ArrowDown: n + 8, ArrowUp: n - 8 }[e.key];
    if (to !== undefined) { e.preventDefault(); all[(to + all.length) % all.length].focus(); }
  });
  popover(grid, at);
}

/** Asks for confirmation. */
export function confirmed(words, verb) {
  return new Promise((resolve) => {
    const dialog = h("dialog", { class: "modal small", "aria-labelledby": "ask-title" }, h("h2", { id: "ask-title" }, words),
      h("div", { class: "modal-foot" }, h("button", { type: "button", class: "press secondary", on: { click: () => dialog.close() } }, "Cancel"),
        h("button", { type: "button", class: "press danger", on: { click: () => { resolve(true); dialog.close(); } } }, verb)));
    dialog.addEventListener("close", () => { dialog.remove(); resolve(false); });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Opens a form with fields {id, label, long, required, min, max, value, placeholder, options, picks, hint, file} under `about` and what is `shown`, formatted. `send(values, files)` returns a text if it was refused. */
export function form({ title, from, about, shown, fields, verb = "Submit", send }) {
  const error = h("p", { class: "form-error", role: "alert", hidden: true });
  const inputs = fields.map((f, n) => field(f, n));
  const submit = h("button", { type: "submit", class: "press primary" }, verb);
  const dialog = h("dialog", { class: "modal", "aria-labelledby": "form-title" },
    h("form", { novalidate: true, on: { submit: async (e) => {
      e.preventDefault();
      const bad = inputs.find((i) => !i.ok());
      if (bad) { bad.input.focus(); return; }
      submit.disabled = true;
      const files = inputs.filter((i) => i.file && i.input.files[0]).map((i) => ({ option: i.id, file: i.input.files[0] }));
      const refused = await send(Object.fromEntries(inputs.filter((i) => !i.file).map((i) => [i.id, i.value()])), files);
      submit.disabled = false;
      if (refused) { error.textContent = refused; error.hidden = false; } else dialog.close();
    } } },
      h("header", {}, h("h2", { id: "form-title" }, title), h("button", { type: "button", class: "tool", "aria-label": "Close", on: { click: () => dialog.close() } }, icon("close"))),
      from && h("p", { class: "form-from" }, `This form will be sent to ${from}. Don't share passwords or other secrets.`),
      about && h("p", { class: "dim" }, about),
      shown?.length > 0 && h("div", { class: "form-text body" }, formatted(shown, "content")), error, inputs.map((i) => i.element),
      h("div", { class: "modal-foot" }, h("button", { type: "button", class: "press secondary", on: { click: () => dialog.close() } }, "Cancel"), submit)));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  inputs.find((i) => !i.file)?.input.focus();
}

/** Creates a list of things of which any number can be ticked. */
function picks(f, id) {
  const boxes = f.picks.map((o) => h("input", { type: "checkbox", value: o.value, checked: o.on }));
  const rows = f.picks.map((o, n) => h("label", { class: "pick" }, boxes[n], h("span", {}, o.label)));
  const filter = rows.length > 12 && h("input", { type: "search", placeholder: "Find", "aria-label": `Find in ${f.label}`, on: { input: (e) => {
    const wanted = e.target.value.toLocaleLowerCase();
    rows.forEach((row, n) => { row.hidden = !boxes[n].checked && !f.picks[n].label.toLocaleLowerCase().includes(wanted); });
  } } });
  const element = h("fieldset", { class: "form-field picks", id }, h("legend", {}, f.label), f.hint && h("small", {}, f.hint), filter, rows.length > 0 && h("div", { class: "pick-list" }, rows));
  return { id: f.id, input: boxes[0] ?? element, element, ok: () => true, value: () => boxes.filter((b) => b.checked).map((b) => b.value).join(",") };
}

function field(f, n) {
  const id = `field-${n}`;
  if (f.picks) return picks(f, id);
  const left = h("span", { class: "count", "aria-hidden": "true" });
  const wrong = h("span", { class: "wrong", id: `${id}-wrong`, role: "alert" });
  const common = { id, name: f.id, required: f.required, placeholder: f.placeholder || null, "aria-describedby": `${id}-wrong` };
  let input;
  if (f.options) input = h("select", { ...common, multiple: f.many }, f.options.map((o) => h("option", { value: o.value, selected: o.default }, o.label)));
  else if (f.file) input = h("input", { ...common, type: "file", multiple: false });
  else if (f.check) input = h("select", common, h("option", { value: "" }, "no"), h("option", { value: "yes" }, "yes"));
  else input = f.long ? h("textarea", { ...common, rows: "7", value: f.value ?? "" }) : h("input", { ...common, type: "text", autocomplete: "off", value: f.value ?? "" });
  const chars = () => [...input.value].length;
  const tell = () => { if (f.max) left.textContent = chars() > f.max * 0.7 ? String(f.max - chars()) : ""; left.classList.toggle("over", chars() > f.max); };
  input.addEventListener("input", () => { tell(); wrong.textContent = ""; });
  if (f.long) input.addEventListener("keydown", (e) => { if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) input.form.requestSubmit(); });
  tell();
  const ok = () => {
    const length = chars();
    wrong.textContent = f.required && !length ? "This field is required." : length && f.min && length < f.min ? `At least ${f.min} characters.` : f.max && length > f.max ? `At most ${f.max} characters.` : "";
    return !wrong.textContent;
  };
  const element = h("div", { class: "form-field" }, h("label", { for: id }, f.label, f.required && h("span", { class: "star", "aria-hidden": "true" }, " *")), f.hint && h("small", {}, f.hint), input, left, wrong);
  const value = () => (input.multiple ? [...input.selectedOptions].map((o) => o.value).join(",") : input.value);
  return { id: f.id, input, element, ok: f.file ? () => true : ok, value, file: f.file };
}

/** Returns the inputs of a modal as fields of a form. */
export function modalFields(modal) {
  const flat = (modal.json.components ?? []).flatMap((c) => (c.type === 18 ? [c.component] : c.components ?? []));
  return modal.inputs.map((input) => {
    const raw = flat.find((c) => c.custom_id === input.custom_id) ?? {};
    const label = (modal.json.components ?? []).find((c) => c.type === 18 && c.component.custom_id === input.custom_id);
    return { hint: label?.description, file: input.kind === 19, id: input.custom_id, label: input.label, long: raw.style === 2, required: input.required, min: input.min, max: input.max, value: input.value, placeholder: raw.placeholder,
      options: input.kind === 3 ? raw.options ?? [] : null, many: (raw.max_values ?? 1) > 1 };
  });
}

/** Opens the list of people to act as. */
export function peoplePanel(at, people, me, be, more) {
  const filter = h("input", { type: "search", placeholder: "Find someone", "aria-label": "Find someone" });
  const list = h("div", { class: "people", role: "group", "aria-label": "Act as someone else" });
  const draw = () => {
    const wanted = filter.value.toLocaleLowerCase();
    const shown = people.filter((p) => !p.bot && (p.name.toLocaleLowerCase().includes(wanted) || p.id === wanted));
    list.replaceChildren(...shown.slice(0, 60).map((p) => h("button", { type: "button", class: "person", "aria-pressed": String(p.id === me), data: { person: p.name }, on: { click: () => { shut(); be(p.id); } } },
      face(p), h("span", {}, h("b", {}, p.name), h("small", {}, p.owner ? "owner" : p.moderates ? "moderator" : p.roles[0] ?? "member")), p.id === me && h("span", { class: "badge" }, "you"))),
    shown.length > 60 && h("p", { class: "dim" }, `and ${shown.length - 60} more`) || "");
  };
  draw();
  filter.addEventListener("input", draw);
  const box = h("div", { class: "popover who-panel", role: "dialog", "aria-label": "Act as" }, h("h2", {}, "Act as"), h("p", { class: "dim" }, "See and use this workspace as someone else. Each browser window can be a different person."),
    people.length > 12 && filter, list, h("button", { type: "button", class: "person add", id: "add-person", on: { click: () => { shut(); more(); } } }, h("span", { class: "face" }, icon("plus")), h("b", {}, "Add a person")));
  popover(box, at, list.querySelector("[aria-pressed=true]"));
}
