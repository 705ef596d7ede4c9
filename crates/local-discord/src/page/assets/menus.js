// What can be done with a message: its menu, editing, threads.
import { $ } from "./dom.js";
import { acts } from "./message.js";
import { state, attempt, action, words, place, commands } from "./state.js";
import { ask } from "./interact.js";
import * as composer from "./composer.js";
import * as over from "./overlay.js";

/** Set by the page: what the menus need from it. */
export const link = { arrive() {} };

export async function messageMenu(m, at) {
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
    const r = await action("thread", { channel: m.channel, message: m.id, text: name });
    if (r.error) return words(r);
    link.arrive(r.ok.channel);
    return null;
  } });
}

function editMessage(m) {
  over.form({ title: "Edit the message", verb: "Save", fields: [{ id: "text", label: "Message", long: true, required: true, max: 2000, value: m.raw }], send: async ({ text }) => {
    const r = await action("edit", { channel: m.channel, message: m.id, text });
    return r.error ? words(r) : null;
  } });
}
