// Creates elements from data. No part of the page parses HTML from text.

/** Creates an element. Properties: class, on (events), data, and plain attributes; null and false are left out. */
export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "class") element.className = value;
    else if (key === "on") for (const [name, f] of Object.entries(value)) element.addEventListener(name, f);
    else if (key === "data") Object.assign(element.dataset, value);
    else if (key === "value") element.value = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  add(element, children);
  return element;
}

/** Adds children: texts, elements, and lists of both. */
export function add(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === "") continue;
    element.append(child instanceof Node ? child : String(child));
  }
  return element;
}

export const $ = (id) => document.getElementById(id);

const PATHS = {
  menu: "M4 6h16M4 12h16M4 18h16",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3.5 2",
  bolt: "M13 3 5 14h6l-1 7 8-11h-6z",
  log: "M4 5h16v14H4zM8 9l3 3-3 3M13 15h4",
  hash: "M9 4 7 20M17 4l-2 16M4.5 9h16M3.5 15h16",
  forum: "M4 5h16v11H11l-4 4v-4H4zM8 9h8M8 12h5",
  news: "M4 10v4h3l8 4V6l-8 4zM18 9c1.4 1.6 1.4 4.400 0 6",
  thread: "M5 4v7a4 4 0 0 0 4 4h10M15 11l4 4-4 4",
  mail: "M4 6h16v12H4zM4 7l8 6 8-6",
  reply: "M10 8 5 12.500 10 17M5.500 12.500H14a5 5 0 0 1 5 5",
  smile: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8.500 14.500c1.800 2.400 5.200 2.400 7 0M9 9.500v.5M15 9.500v.5",
  dots: "M5.500 12h.01M12 12h.01M18.500 12h.01",
  close: "M6 6l12 12M18 6 6 18",
  plus: "M12 5v14M5 12h14",
  send: "M4 12 20 4l-5 16-3.500-6.500z",
  down: "M12 5v14M6 13l6 6 6-6",
  file: "M7 3h7l4 4v14H7zM14 3v4h4",
  pin: "M9 4h6l-1 6 3 3H7l3-3zM12 13v7",
  shield: "M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z",
  people: "M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7M2.500 20c0-4 3-6 6.500-6s6.500 2 6.500 6M16 4.500a3.500 3.500 0 0 1 0 6.500M18 14.500c2 .8 3.500 2.500 3.500 5.500",
  eye: "M3 12c4-7 14-7 18 0-4 7-14 7-18 0M12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5",
};

/** Creates an icon, which screen readers ignore. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "icon");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

/** Creates an avatar: a letter on a color, or the icon for a bot. */
export function face(person, small) {
  const cls = `face ${small ? "small " : ""}hue-${Number(BigInt(person.id ?? 0) % 997n) % 10}`;
  if (person.bot) return h("span", { class: cls + " of-bot", "aria-hidden": "true" }, h("img", { src: "/assets/icon.svg", alt: "" }));
  const letter = [...(person.name ?? "?")].find((c) => /[\p{L}\p{N}]/u.test(c)) ?? "?";
  return h("span", { class: cls, "aria-hidden": "true" }, letter.toLocaleUpperCase());
}

/** Creates a button with an icon and a label for screen readers. */
export function tool(name, words, onclick, props) {
  return h("button", { type: "button", class: "tool", "aria-label": words, title: words, on: { click: onclick }, ...props }, icon(name));
}

/** Moves the selection through a listbox with the arrow keys while the focus stays in its input. */
export class Choice {
  constructor(list, input, pick) {
    Object.assign(this, { list, input, pick, items: [], at: -1 });
    list.setAttribute("role", "listbox");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");
  }

  /** Shows items, each with `draw()`. The first one is selected if `first` is true. */
  show(items, first = true) {
    this.items = items;
    const options = items.map((item, n) => {
      const option = h("li", { id: `${this.list.id}-${n}`, role: "option", "aria-selected": "false", "aria-disabled": item.refused ? "true" : null,
        on: { mousedown: (e) => e.preventDefault(), click: () => this.pick(item) } }, item.draw());
      return option;
    });
    this.list.replaceChildren(...options);
    this.list.hidden = items.length === 0;
    this.input.setAttribute("aria-expanded", String(items.length > 0));
    this.mark(first && items.length ? 0 : -1);
  }

  hide() { this.show([]); }

  mark(at) {
    this.at = at;
    [...this.list.children].forEach((li, n) => li.setAttribute("aria-selected", String(n === at)));
    if (at >= 0) {
      this.input.setAttribute("aria-activedescendant", `${this.list.id}-${at}`);
      this.list.children[at].scrollIntoView({ block: "nearest" });
    } else this.input.removeAttribute("aria-activedescendant");
  }

  get marked() { return this.items[this.at]; }

  /** Handles the keys it knows and returns whether it did. */
  key(event) {
    if (!this.items.length) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.mark((this.at + step + this.items.length) % this.items.length);
    } else if ((event.key === "Enter" || event.key === "Tab") && this.at >= 0 && !event.shiftKey) {
      this.pick(this.marked, event.key);
    } else if (event.key === "Escape") {
      this.hide();
    } else return false;
    event.preventDefault();
    return true;
  }
}
