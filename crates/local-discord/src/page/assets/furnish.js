// Adding to the group: channels, roles, teams, people. Commands that take one offer it at once.
import { state, post, words, everyone, rolesHere, guildOf } from "./state.js";
import * as over from "./overlay.js";

/** Set by the page: where to go, and who to be, after something was added. */
export const link = { arrive() {}, be() {} };

const guild = () => guildOf(state.channel)?.id ?? state.people[0]?.id;
const humans = () => everyone().filter((p) => !p.bot);
const list = (text) => (text ?? "").split(",").map((one) => one.trim()).filter(Boolean);

/** Sends what a form says. Returns the refusal, or tells `done` the new id. */
async function add(what, body, done) {
  const r = await post(`/api/add/${what}`, { guild: guild(), ...body });
  if (r.error) return words(r);
  done(r.ok.id);
  return null;
}

/** Opens the menu of what can be added. */
export function addMenu(at) {
  over.menu([
    { words: "Channel…", icon: "hash", act: addChannel },
    { words: "Role…", icon: "shield", act: () => addRole(false) },
    { words: "Team…", icon: "people", act: () => addRole(true) },
    { words: "Person…", icon: "plus", act: addPerson },
  ], at, "Add to this server");
}

function addChannel() {
  const categories = (guildOf(state.channel)?.channels ?? []).filter((c) => c.kind === 4);
  over.form({
    title: "Add a channel", verb: "Add",
    fields: [
      { id: "name", label: "Name", required: true, max: 100, placeholder: "new-channel" },
      { id: "kind", label: "Kind", options: [{ label: "Text", value: "0" }, { label: "Announcements", value: "5" }, { label: "Forum", value: "15" }, { label: "Category (a heading)", value: "4" }] },
      categories.length && { id: "parent", label: "Under", options: [{ label: "No category", value: "" }, ...categories.map((c) => ({ label: c.name, value: c.id }))] },
      { id: "tags", label: "Tags", hint: "Only for a forum. Separate them with commas.", max: 200 },
    ].filter(Boolean),
    send: ({ name, kind, parent, tags }) => add("channel", { name, kind: Number(kind), parent: parent || null, tags: list(tags) }, (id) => {
      if (kind === "4") over.toast(`The category ${name} is there. Add channels under it.`);
      else link.arrive(id);
    }),
  });
}

/** A team is a role that its members have; only the form differs. */
function addRole(team) {
  over.form({
    title: team ? "Add a team" : "Add a role", verb: "Add",
    about: team ? "A team is a role that its members have. Name it wherever a command takes teams or a role." : null,
    fields: [
      { id: "name", label: "Name", required: true, max: 100, placeholder: team ? "Red" : "Helpers" },
      !team && { id: "may", label: "May moderate", hint: "Manage the server, messages and threads.", check: true },
      { id: "members", label: "Members", picks: humans().map((p) => ({ label: p.name, value: p.id })) },
    ].filter(Boolean),
    send: ({ name, may, members }) => add("role", { name, on: may === "yes", members: list(members) }, () => {
      const n = list(members).length;
      over.toast(`@${name} is there, with ${n === 0 ? "no members yet" : n === 1 ? "1 member" : `${n} members`}.`);
    }),
  });
}

/** Adds a person and becomes them. */
export function addPerson() {
  over.form({
    title: "Add a person", verb: "Add",
    fields: [{ id: "name", label: "Name", required: true, max: 32 }, { id: "mod", label: "Moderator", check: true }],
    send: ({ name, mod }) => add("person", { name, on: mod === "yes" }, (id) => {
      link.be(id);
      over.toast(`You're now ${name}.`);
    }),
  });
}

/** Changes the roles of a member. */
export function setRoles(person) {
  const roles = rolesHere();
  over.form({
    title: `Roles of ${person.name}`, verb: "Save",
    fields: [{ id: "roles", label: "Roles", hint: roles.length ? null : "This server has no roles yet. Add one with + beside its name.", picks: roles.map((r) => ({ label: `@${r.name}`, value: r.id, on: person.role_ids.includes(r.id) })) }],
    send: (v) => add("roles", { member: person.id, roles: list(v.roles) }, () => over.toast(`The roles of ${person.name} are saved.`)),
  });
}
