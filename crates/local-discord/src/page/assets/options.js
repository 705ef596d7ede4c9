// Slash commands as data: their full names, what was typed out, and what an option takes.

/** Lists a command's leaves: itself, or its subcommands by their full names. */
export function flatten(command) {
  const walk = (name, description, options) => {
    const subs = (options ?? []).filter((o) => o.type <= 2);
    if (subs.length) return subs.flatMap((o) => walk(`${name} ${o.name}`, o.description, o.options));
    return [{ name, description, options: options ?? [], refused: command.refused }];
  };
  return walk(command.name, command.description, command.options);
}

const ATTACHMENT = 11;

/**
 * Parses a command that was typed out, `name option:value` or `name value`: what stands after the name goes into the
 * first option. `whole` is true if it can be run as it is, and `wrong` says what makes no sense.
 */
export function parse(text, leaves) {
  if (!text.startsWith("/") || !leaves) return null;
  const fits = leaves.filter((l) => text === `/${l.name}` || text.startsWith(`/${l.name} `));
  const leaf = fits.sort((a, b) => b.name.length - a.name.length)[0];
  if (!leaf) return null;
  const rest = text.slice(leaf.name.length + 1);
  const marks = leaf.options.flatMap((o) => [...rest.matchAll(new RegExp(`(?:^|\\s)${o.name}:`, "g"))].map((m) => ({ name: o.name, at: m.index, from: m.index + m[0].length }))).sort((a, b) => a.at - b.at);
  const values = {};
  marks.forEach((m, n) => { values[m.name] = rest.slice(m.from, marks[n + 1]?.at ?? rest.length).trim(); });
  let wrong = null;
  const loose = rest.slice(0, marks[0]?.at ?? rest.length).trim();
  if (loose) {
    const first = leaf.options.find((o) => o.type !== ATTACHMENT);
    // `word:` right before a value is meant as an option; an address such as https://… is not.
    const named = /^([a-z][\w-]*):(?!\/\/)\S/.exec(loose)?.[1];
    if (!first) wrong = `/${leaf.name} takes no options. Send it as it is, or cancel.`;
    else if (named) wrong = `There is no option “${named}”. /${leaf.name} takes ${some(leaf.options.map((o) => o.name))}.`;
    else if (values[first.name] !== undefined) wrong = `“${loose}” belongs to no option. /${leaf.name} takes ${some(leaf.options.map((o) => o.name))}.`;
    if (first) values[first.name] ??= loose;
  }
  const missing = leaf.options.some((o) => o.required && !values[o.name]);
  return { leaf, values, wrong, whole: !wrong && !missing && !leaf.refused };
}

/** Names a few things in a row: "red, green or blue". */
function some(names, most = 8) {
  const shown = names.slice(0, most);
  if (names.length > most) return `${shown.join(", ")} …`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}` : shown[0] ?? "nothing";
}

const plain = (text) => text.replace(/^[@#]/, "").trim().toLocaleLowerCase();

/** Returns which of the values on offer was typed: by its name, its id or a mention of it. */
export function find(offered, typed) {
  const id = /^<(?:@&?|#)!?(\d+)>$/.exec(typed)?.[1] ?? typed;
  return offered?.find((i) => plain(i.name) === plain(typed)) ?? offered?.find((i) => String(i.value) === id);
}

/** Parses a number as it is typed; null if it is none. */
export function number(typed) {
  const text = typed.trim().replace(",", ".");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : null;
}

const CHANNELS = { 0: "text channel", 4: "category", 5: "announcement channel", 10: "thread", 11: "thread", 12: "thread", 15: "forum" };

/** Says what an option takes: "a whole number from 1 to 30". */
export function wants(option) {
  const { min_value: least, max_value: most, min_length: short, max_length: long } = option;
  const range = least !== undefined && most !== undefined ? ` from ${least} to ${most}` : least !== undefined ? ` of ${least} or more` : most !== undefined ? ` of ${most} or less` : "";
  const length = short && long ? ` of ${short} to ${long} characters` : short ? ` of ${short} characters or more` : long ? ` of up to ${long} characters` : "";
  if (option.choices?.length) return `one of ${some(option.choices.map((c) => c.name))}`;
  switch (option.type) {
    case 4: return `a whole number${range}`;
    case 10: return `a number${range}`;
    case 5: return "True or False";
    case 6: return "a member of this server";
    case 7: return some([...new Set((option.channel_types ?? []).map((k) => CHANNELS[k] ?? "voice channel"))].map((k) => (k.startsWith("a") ? `an ${k}` : `a ${k}`))).replace("nothing", "a channel");
    case 8: return "a role of this server";
    case 9: return "a member or a role";
    case ATTACHMENT: return "a file";
    default: return `text${length}`;
  }
}

/** Says what is wrong with a value that was typed, or returns null. `known` is the value on offer that it names. */
export function problem(option, typed, known) {
  const n = number(typed);
  const outside = n < (option.min_value ?? -Infinity) || n > (option.max_value ?? Infinity);
  const chars = [...typed].length;
  const good = known !== undefined
    || (!option.choices?.length && (
      option.type === 4 ? n !== null && Number.isInteger(n) && !outside
      : option.type === 10 ? n !== null && !outside
      : option.type === 3 && chars >= (option.min_length ?? 0) && chars <= (option.max_length ?? 6000)));
  return good ? null : `“${option.name}” takes ${wants(option)}, not “${chars > 40 ? `${[...typed].slice(0, 40).join("")}…` : typed}”.`;
}
