// The message box: text, replies, files, and slash commands with their options and completions.
import { h, $, add, icon, tool, Choice, face } from "./dom.js";
import { mentions } from "./state.js";
import { flatten, parse, find, number, wants, problem } from "./options.js";

/** Set by the page: what the composer needs from it. */
export const link = { say() {}, run() {}, complete() {}, commands: async () => [], people: () => [], roles: () => [], channels: () => [], refused() {} };

let box, choice, list, hint, state, last = null;

/** Draws the composer of a channel. */
export function compose(place, root) {
  state = { place, reply: null, files: [], command: null, leaves: null };
  root.replaceChildren();
  if (!place) return;
  if (!place.write) {
    root.append(h("p", { class: "no-write", id: "box", tabindex: "-1" }, place.locked ? "This thread is locked." : "You don't have permission to send messages here."));
    return;
  }
  list = h("ul", { id: "suggest", class: "suggest", hidden: true, "aria-label": "Suggestions" });
  hint = h("div", { id: "hint", class: "hint", "aria-live": "polite" });
  const above = h("div", { id: "above" });
  const field = h("div", { class: "field-box" });
  root.append(list, hint, above, field);
  state.root = root;
  state.above = above;
  state.field = field;
  words();
}

const leaves = async () => (state.leaves ??= (await link.commands(state.place.id)).filter((c) => c.kind === 1).flatMap(flatten));

/** Forgets the list of commands, because it may have changed. */
export function commandsChanged() { if (state) state.leaves = null; }

// ---- plain messages ----

function words(value = "") {
  state.command = null;
  hint.replaceChildren();
  hint.classList.remove("bad");
  box = h("textarea", { id: "box", rows: "1", "aria-label": `Message ${state.place.label}`, placeholder: `Message ${state.place.label}`, maxlength: "4000", autocomplete: "off" });
  const pick = h("input", { type: "file", multiple: true, hidden: true, "aria-label": "Files to attach" });
  pick.addEventListener("change", async () => { state.files.push(...await Promise.all([...pick.files].map(read))); pick.value = ""; drawAbove(); });
  state.field.replaceChildren(tool("plus", "Attach a file", () => pick.click()), pick, box, h("button", { type: "button", id: "send", class: "tool", "aria-label": "Send", on: { click: send } }, icon("send")));
  choice = new Choice(list, box, picked);
  box.value = value;
  box.addEventListener("input", () => { grow(); suggest(); });
  box.addEventListener("blur", () => setTimeout(() => { if (!state.command && document.activeElement !== box) choice.hide(); }, 150));
  box.addEventListener("keydown", (e) => {
    if (e.key === "Enter" && !e.shiftKey && !e.isComposing) {
      const typed = exact(box.value);
      if (typed?.whole) { e.preventDefault(); choice.hide(); enter(typed.leaf, typed.values, true); return; }
    }
    if (choice.key(e)) return;
    // The arrow brings back the last command, for a value that its bot did not like.
    if (e.key === "ArrowUp" && !box.value && last) { e.preventDefault(); enter(last.leaf, last.values, false); return; }
    if (e.key === "Enter" && !e.shiftKey && !e.isComposing) { e.preventDefault(); send(); }
    if (e.key === "Escape" && state.reply) { state.reply = null; drawAbove(); }
  });
  box.addEventListener("paste", async (e) => {
    const files = [...e.clipboardData.files];
    if (files.length) { e.preventDefault(); state.files.push(...await Promise.all(files.map(read))); drawAbove(); }
  });
  grow();
}

function grow() {
  box.style.setProperty("height", "auto");
  box.style.setProperty("height", `${Math.min(box.scrollHeight, innerHeight * 0.4)}px`);
}

/** Reads a file as its name and its bytes in base 64. */
export const read = (file) => new Promise((resolve) => {
  const reader = new FileReader();
  reader.onload = () => resolve({ name: file.name, data: String(reader.result).split(",")[1] ?? "" });
  reader.readAsDataURL(file);
});

function drawAbove() {
  state.above.replaceChildren();
  if (state.reply) {
    add(state.above, [h("div", { class: "chip-line" }, icon("reply"), h("span", {}, "Replying to ", h("b", {}, state.reply.author.name)),
      h("label", { class: "ping" }, h("input", { type: "checkbox", id: "ping", checked: state.reply.ping !== false, on: { change: (e) => { state.reply.ping = e.target.checked; } } }), " mention"),
      tool("close", "Cancel reply", () => { state.reply = null; drawAbove(); box.focus(); }))]);
  }
  if (state.files.length) {
    add(state.above, [h("div", { class: "chip-line" }, icon("file"), state.files.map((f) => h("span", { class: "file-chip" }, f.name, tool("close", `Remove ${f.name}`, () => { state.files.splice(state.files.indexOf(f), 1); drawAbove(); }))))]);
  }
}

/** Makes the next message a reply. */
export function replyTo(message) {
  if (!state?.place?.write) return;
  if (state.command) words();
  state.reply = { ...message };
  drawAbove();
  box.focus();
}

async function send() {
  const text = box.value;
  if (!text.trim() && !state.files.length) return;
  if (text.startsWith("/")) {
    const typed = await exactly(text);
    if (typed?.leaf.refused) { link.refused(`/${typed.leaf.name}: ${typed.leaf.refused}.`); return; }
    if (typed) { enter(typed.leaf, typed.values, typed.whole, typed.wrong); return; }
    const first = text.slice(1).trim().split(/\s/)[0];
    const near = state.leaves.find((l) => l.name.split(" ")[0] === first);
    if (near) { link.refused(`/${first}: ${near.refused ?? "pick one of its subcommands from the list above"}.`); return; }
  }
  const { reply, files } = state;
  const kept = box.value;
  box.value = "";
  grow();
  choice.hide();
  state.reply = null;
  state.files = [];
  drawAbove();
  const sent = await link.say(state.place, { text: mentions(text), reply: reply?.at_place ?? reply?.id, on: reply?.ping !== false, files });
  if (!sent && !box.value) { box.value = kept; state.reply = reply; state.files = files; drawAbove(); grow(); }
}

// ---- suggestions ----

async function suggest() {
  const text = box.value;
  const asked = text;
  if (text.startsWith("/") && !text.includes("\n")) {
    const all = await leaves();
    if (box.value !== asked) return;
    const wanted = text.slice(1).toLowerCase();
    const typed = exact(text);
    if (typed && /\s\S/.test(text.slice(typed.leaf.name.length + 1))) { choice.show([item(typed.leaf)]); return; }
    const trimmed = wanted.trimEnd();
    const fits = all.filter((l) => l.name.includes(trimmed) && !l.refused);
    fits.sort((a, b) => Number(b.name.startsWith(trimmed)) - Number(a.name.startsWith(trimmed)) || a.name.localeCompare(b.name));
    choice.show(fits.slice(0, 30).map(item));
    return;
  }
  const before = text.slice(0, box.selectionStart);
  const called = /(?:^|\s)([@#])([\p{L}\p{N}_ -]{0,24})$/u.exec(before);
  if (called) {
    const names = called[1] === "@" ? [...link.people(), ...link.roles()] : link.channels();
    const wanted = called[2].toLocaleLowerCase();
    const fits = names.filter((n) => n.name.toLocaleLowerCase().startsWith(wanted)).slice(0, 8);
    choice.show(fits.map((n) => ({ mention: `${called[1]}${n.name}`, from: before.length - called[2].length - 1, draw: () => [n.login !== undefined && face(n, true), h("b", {}, `${called[1]}${n.name}`)] })));
    return;
  }
  choice.hide();
}

function item(leaf) {
  return { leaf, draw: () => [h("b", {}, `/${leaf.name}`), h("span", { class: "dim" }, leaf.description ?? ""), leaf.options.length > 0 && h("small", {}, leaf.options.map((o) => (o.required ? o.name : `${o.name}?`)).join(" "))] };
}

function picked(it) {
  if (it.mention) {
    const after = box.value.slice(box.selectionStart);
    const start = box.value.slice(0, it.from) + it.mention + " ";
    box.value = start + after;
    box.setSelectionRange(start.length, start.length);
    choice.hide();
    return;
  }
  const typed = exact(box.value);
  const same = typed?.leaf === it.leaf ? typed : null;
  enter(it.leaf, same?.values ?? {}, false, same?.wrong);
}

async function exactly(text) { await leaves(); return exact(text); }

const exact = (text) => parse(text, state.leaves);

// ---- a command with its options ----

/** Starts a command by its full name. */
export async function begin(name) {
  const leaf = (await leaves()).find((l) => l.name === name.replace(/^\//, ""));
  if (leaf && !leaf.refused) enter(leaf, {}, false);
  else if (leaf) link.refused(`/${leaf.name}: ${leaf.refused}.`);
}

/** Shows a command with its options, filled in with `values`. Runs it at once if `now` is true, and says what is `wrong`. */
function enter(leaf, values, now, wrong) {
  if (leaf.refused) { link.refused(`/${leaf.name}: ${leaf.refused}.`); return; }
  choice.hide();
  const command = (state.command = { leaf, fields: [] });
  const line = h("div", { class: "command-line", role: "group", "aria-label": `Command ${leaf.name}` }, h("b", { class: "command-name" }, `/${leaf.name}`));
  const more = h("div", { class: "more-options" });
  const show = (option, focus) => {
    const field = optionField(option, values[option.name]);
    command.fields.push(field);
    line.append(field.element);
    more.querySelector(`[data-option="${CSS.escape(option.name)}"]`)?.remove();
    if (focus) field.input.focus();
    return field;
  };
  for (const option of leaf.options) {
    if (option.required || values[option.name]) continue;
    more.append(h("button", { type: "button", class: "option-chip", data: { option: option.name }, title: option.description, on: { click: () => show(option, true) } }, "+ ", option.name));
  }
  leaf.options.filter((o) => o.required || values[o.name]).forEach((o) => show(o, false));
  const run = h("button", { type: "button", id: "send", class: "tool", "aria-label": "Run command", on: { click: fire } }, icon("send"));
  state.field.replaceChildren(tool("close", "Cancel command", () => { words(); box.focus(); }), h("div", { class: "command", id: "box", tabindex: "-1" }, line, more), run);
  hint.classList.remove("bad");
  hint.textContent = leaf.description ?? "";
  if (now) { fire(); return; }
  // A field that still lacks its value is next.
  const next = command.fields.find((f) => !f.input.value) ?? command.fields[0];
  (next?.input ?? run).focus();
  if (wrong) complain(wrong, next);
  if (!command.fields.length) run.addEventListener("keydown", (e) => { if (e.key === "Escape") { words(); box.focus(); } });
}

let made = 0;

/** Creates the field of an option. `first` is what it holds: a text, or what was typed with the value that it stood for. */
function optionField(option, first) {
  const { typed = first ?? "", value } = typeof first === "object" ? first : {};
  const id = `option-${(made += 1)}`;
  const picks = h("ul", { id: `${id}-list`, class: "suggest", hidden: true, "aria-label": `Values for ${option.name}` });
  const file = option.type === 11;
  const input = h("input", { id, type: file ? "file" : "text", class: "option-input", autocomplete: "off", inputmode: option.type === 4 || option.type === 10 ? "decimal" : null,
    "aria-label": `${option.name}${option.required ? ", required" : ""}: ${option.description ?? ""}`, data: { option: option.name }, maxlength: option.max_length ?? null });
  if (!file) input.value = typed;
  const field = { option, input, value, element: h("label", { class: "option", for: id }, h("span", {}, option.name), input) };
  state.root.append(picks);
  const picker = new Choice(picks, input, (it) => {
    input.value = it.name;
    field.value = it.value;
    picker.hide();
    field.offered = [it];
    next(field);
  });
  const offer = async () => {
    hint.classList.remove("bad");
    hint.replaceChildren(h("b", {}, option.name), option.description ? `: ${option.description}` : "");
    const typed = input.value;
    let items = fixed(option);
    if (option.autocomplete) {
      items = await link.complete(state.place, state.command?.leaf.name, option.name, { ...gather().options, [option.name]: typedValue(option, typed) });
      if (document.activeElement !== input || input.value !== typed) return;
      field.offered = items;
    } else if (items) {
      const wanted = typed.replace(/^[@#]/, "").toLocaleLowerCase();
      field.offered = items;
      items = items.filter((i) => i.name.toLocaleLowerCase().includes(wanted));
    }
    picker.show((items ?? []).slice(0, 25).map((i) => ({ ...i, draw: () => h("span", {}, i.name) })), Boolean(typed) || !option.autocomplete && !typed && option.required === true);
  };
  let waiting;
  input.addEventListener("input", () => { field.value = undefined; clearTimeout(waiting); waiting = setTimeout(offer, option.autocomplete ? 140 : 0); });
  input.addEventListener("focus", offer);
  input.addEventListener("blur", () => setTimeout(() => { if (document.activeElement !== input) picker.hide(); }, 150));
  input.addEventListener("keydown", (e) => {
    if (e.key === "Enter" && (!picker.items.length || field.value !== undefined || picker.at < 0)) { e.preventDefault(); picker.hide(); fire(); return; }
    if (e.key === "Escape" && !picker.items.length) { e.preventDefault(); words(); box.focus(); return; }
    if (e.key === "Backspace" && !input.value && state.command.fields[0] === field) { e.preventDefault(); words(`/${state.command.leaf.name}`); box.focus(); return; }
    if (e.key === "Tab" && picker.at < 0) return;
    picker.key(e);
  });
  return field;
}

function next(field) {
  const fields = state.command.fields;
  const after = fields[fields.indexOf(field) + 1];
  (after?.input ?? field.input).focus();
}

/** Lists the values that an option offers, if they are known. */
function fixed(option) {
  if (option.choices?.length) return option.choices.map((c) => ({ name: c.name, value: c.value }));
  switch (option.type) {
    case 5: return [{ name: "True", value: true }, { name: "False", value: false }];
    case 6: return link.people().map((p) => ({ name: p.name, value: p.id }));
    case 7: return link.channels().filter((c) => !option.channel_types?.length || option.channel_types.includes(c.kind)).map((c) => ({ name: `#${c.name}`, value: c.id }));
    case 8: return link.roles().map((r) => ({ name: `@${r.name}`, value: r.id }));
    case 9: return [...link.people(), ...link.roles()].map((p) => ({ name: p.name, value: p.id }));
    default: return null;
  }
}

/** Returns which value on offer a field names: the one that was picked, or the one that was typed. */
const known = ({ option, input, offered, value }) => (value !== undefined ? value : find(offered ?? fixed(option), input.value.trim())?.value);

/** Collects the options as they are filled in now. */
function gather() {
  const options = {}, files = [];
  for (const field of state.command?.fields ?? []) {
    const { option, input } = field;
    if (option.type === 11) { if (input.files[0]) files.push({ option: option.name, file: input.files[0] }); continue; }
    const typed = input.value.trim();
    if (typed) options[option.name] = known(field) ?? typedValue(option, typed);
  }
  return { options, files };
}

const typedValue = (option, typed) => (option.type === 4 || option.type === 10 ? number(typed) ?? typed : typed);

/** Says what is wrong with the command on the line and keeps the line. */
function complain(said, field) {
  (field?.input ?? $("send"))?.focus();
  hint.replaceChildren(said);
  hint.classList.add("bad");
}

/** Finds the first field whose value cannot be sent. */
function wrongField() {
  for (const field of state.command.fields) {
    const { option, input } = field;
    const typed = input.value.trim();
    if (!typed && option.required) return [field, `“${option.name}” is required: ${wants(option)}.`];
    const said = typed && option.type !== 11 && problem(option, typed, known(field));
    if (said) return [field, said];
  }
  return null;
}

async function fire() {
  const { leaf, fields } = state.command;
  const wrong = wrongField();
  if (wrong) { complain(wrong[1], wrong[0]); return; }
  const { options, files } = gather();
  const kept = Object.fromEntries(fields.filter((f) => f.option.type !== 11).map((f) => [f.option.name, { typed: f.input.value, value: f.value }]));
  last = { leaf, values: kept };
  const named = await Promise.all(files.map(async ({ option, file }) => ({ ...(await read(file)), option })));
  const place = state.place;
  words();
  box.focus();
  // What Discord itself refuses is put back, unless something else is being typed by now.
  link.run(place, leaf.name, options, named, (said) => {
    if (state.place !== place || state.command || box.value) return false;
    enter(leaf, kept, false, said);
    return true;
  });
}

export function focusBox() { box?.isConnected && box.focus(); }
