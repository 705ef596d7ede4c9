// Interacting with the bot: buttons, menus, commands and modals, and what the person sees meanwhile.
import { h, $ } from "./dom.js";
import { read } from "./composer.js";
import { acts } from "./message.js";
import { state, attempt, action, words } from "./state.js";
import { following, toEnd } from "./stream.js";
import * as over from "./overlay.js";

/** Sends an interaction and shows its course: busy, a modal, or no reply. */
export async function ask(name, body, { control, label, under, refused } = {}) {
  const command = name === "slash" || name === "menu";
  const row = command && h("div", { class: "pending" }, h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")), h("b", {}, label), " · Sending command…");
  const slow = row && setTimeout(() => { if (!row.done) { $("pending").append(row); if (following()) toEnd(); } }, 250);
  if (control) { control.classList.add("busy"); control.setAttribute("aria-busy", "true"); }
  const result = await action(name, body);
  clearTimeout(slow);
  if (row) { row.done = true; row.remove(); }
  if (control) { control.classList.remove("busy"); control.removeAttribute("aria-busy"); }
  if (result.error) {
    const said = result.no_reply ? (command ? "The application did not respond" : "This interaction failed") : words(result);
    // A refusal that says what is wrong may be shown where it can be mended.
    if (result.no_reply || !refused?.(said)) failed(said, label, under ?? null);
    return said;
  }
  if (result.ok?.kind === "modal") openForm(result.ok.data, body.channel);
  return null;
}

export function failed(said, label, under) {
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
  over.form({ title: modal.title, from: state.places?.bot.name, shown: modal.shown, fields: over.modalFields(modal), send: async (fields, chosen) => {
    const files = await Promise.all(chosen.map(async ({ option, file }) => ({ ...(await read(file)), option })));
    const r = await action("submit", { channel, message: modal.interaction, fields, files });
    if (r.error) return r.no_reply ? "Something went wrong. Try again." : words(r);
    if (r.ok?.kind === "modal") openForm(r.ok.data, channel);
    return null;
  } });
}

acts.press = (m, id, control) => ask("press", { channel: m.channel, message: m.id, name: id }, { control, under: m });
acts.choose = (m, id, chosen, control) => ask("choose", { channel: m.channel, message: m.id, name: id, chosen }, { control, under: m });
acts.react = (m, key, on) => attempt("react", { channel: m.channel, message: m.id, name: key, on });
acts.dismiss = (m) => attempt("delete", { channel: m.channel, message: m.id });
acts.pickEmoji = (m, at) => over.emojiPicker(at, (emoji) => acts.react(m, emoji, true));
