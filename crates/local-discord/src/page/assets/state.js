// The state of the page, and requests to the server.
import * as over from "./overlay.js";

export const state = { me: null, channel: null, places: null, people: [], news: {}, more: false, want: null, next: null };
export const memory = {
  get: (key) => { try { return sessionStorage.getItem(key) ?? localStorage.getItem(key); } catch { return null; } },
  set: (key, value) => { try { sessionStorage.setItem(key, value); localStorage.setItem(key, value); } catch { /* private windows */ } },
};

// ---- requests ----

export async function post(path, body) {
  try {
    const response = await fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
    const json = await response.json().catch(() => ({}));
    return response.ok ? { ok: json } : { ...json, error: json.error ?? `the local Discord answered with status ${response.status}` };
  } catch {
    return { error: "the local Discord isn't responding. Is it still running?" };
  }
}

export const action = (name, body) => post(`/api/actions/${name}`, { as: state.me, ...body });

/** Does something, shows a refusal, and returns the outcome otherwise. */
export async function attempt(name, body) {
  const result = await action(name, body);
  if (result.error) over.toast(words(result), true);
  return result.ok;
}

export function words(result) {
  const wrong = [];
  const walk = (v) => { if (v?._errors) wrong.push(...v._errors.map((e) => e.message)); else if (v && typeof v === "object") Object.values(v).forEach(walk); };
  walk(result.errors);
  const said = result.error.charAt(0).toLocaleUpperCase() + result.error.slice(1);
  return `${said}${wrong.length ? `: ${wrong.join(" ")}` : ""}${result.code ? ` (${result.code})` : ""}`;
}

/** Lists the commands of a channel. */
export async function commands(channel) {
  const response = await fetch(`/api/commands?as=${state.me}&channel=${channel}`).catch(() => null);
  return response?.ok ? response.json() : [];
}

// ---- people and channels ----

export const everyone = () => { const g = guildOf(state.channel); return (state.people.find((p) => p.id === g?.id) ?? state.people[0])?.members ?? []; };
export const someone = (id) => state.people.flatMap((g) => g.members).find((m) => m.id === id);

export function channels() {
  return (state.places?.guilds ?? []).flatMap((g) => g.channels.flatMap((c) => [c, ...c.threads])).concat(state.places?.direct ?? []);
}
export const place = (id) => channels().find((c) => c.id === id);
export const guildOf = (id) => state.places?.guilds.find((g) => g.channels.some((c) => c.id === id || c.threads.some((t) => t.id === id))) ?? state.places?.guilds[0];
export const rolesHere = () => state.people.find((p) => p.id === guildOf(state.channel)?.id)?.roles ?? [];

/** Turns `@Ana` and `#general` into Discord's mentions. */
export function mentions(text) {
  const named = (names, mark) => {
    for (const n of [...names].sort((a, b) => b.name.length - a.name.length)) {
      if (n.name.length < 2) continue;
      const escaped = n.name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      text = text.replace(new RegExp(`(^|\\s)${mark[0]}${escaped}(?![\\p{L}\\p{N}_])`, "gu"), `$1<${mark}${n.id}>`);
    }
  };
  named(everyone(), "@");
  named(rolesHere(), "@&");
  named((guildOf(state.channel)?.channels ?? []).flatMap((c) => [c, ...c.threads]), "#");
  return text;
}

/** Returns whether a snowflake is newer than another. */
export const newer = (a, b) => BigInt(a ?? 0) > BigInt(b ?? 0);
export const seen = (id) => memory.get(`local-discord.seen.${state.me}.${id}`) ?? "0";
export const SIGNS = { 0: "hash", 5: "news", 15: "forum", 1: "mail" };
