/* The menu of a line: one for all lines, opened beside the button that asks for it, walked with arrows, closed with Escape. */
import { button, icon, make } from "./markup.js";

export class Menu {
  #element;
  #opener;

  constructor(root) {
    this.#element = make("div", { class: "line-menu", role: "menu", popover: "auto" });
    this.#element.addEventListener("keydown", (event) => this.#key(event));
    root.after(this.#element);
  }

  /** @param entries {label, keys, path, act}; those without act are left out */
  open(opener, entries) {
    this.#opener = opener;
    this.#element.setAttribute("aria-label", opener.getAttribute("aria-label"));
    this.#element.replaceChildren(...entries.filter((entry) => entry.act).map((entry) => {
      const item = button("line-menu__item", entry.label, () => this.#choose(entry.act), entry.path ? icon(entry.path) : "");
      item.setAttribute("role", "menuitem");
      item.tabIndex = -1;
      if (entry.keys) {
        item.append(make("kbd", {}, entry.keys));
      }
      return item;
    }));
    this.#element.showPopover();
    const at = opener.getBoundingClientRect();
    const size = this.#element.getBoundingClientRect();
    this.#element.style.left = `${Math.max(8, Math.min(at.right, innerWidth - 8) - size.width)}px`;
    this.#element.style.top = `${at.bottom + size.height > innerHeight ? Math.max(8, at.top - size.height) : at.bottom}px`;
    this.#items()[0]?.focus();
  }

  #choose(act) {
    this.#element.hidePopover();
    this.#opener.focus();
    act();
  }

  #items() {
    return [...this.#element.children];
  }

  #key(event) {
    const items = this.#items();
    const at = items.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      items[next % items.length].focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      this.#element.hidePopover();
      this.#opener.focus();
    }
  }
}
