/*
 * Saves each field of a page as it is filled in. What waits lies in this browser until the server has it, so that it survives
 * a lost line, an expired session and a closed tab. Where two people wrote in one field, both texts are shown.
 */
import { button, fill, icon, make } from "./markup.js";

const PAUSE_MS = 700;
const AGAIN_MS = 5000;
const PATIENCE_MS = 8000;

const setup = JSON.parse(document.getElementById("fields-setup")?.dataset.setup ?? "null");

class Store {
  constructor(prefix) {
    this.prefix = prefix;
  }

  all() {
    const found = new Map();
    try {
      for (let at = 0; at < localStorage.length; at++) {
        const key = localStorage.key(at);
        if (key.startsWith(this.prefix)) {
          found.set(key.slice(this.prefix.length), JSON.parse(localStorage.getItem(key)));
        }
      }
    } catch {
      // a browser that keeps nothing: what waits then lives as long as the page
    }
    return found;
  }

  put(name, entry) {
    try {
      localStorage.setItem(this.prefix + name, JSON.stringify(entry));
    } catch {
      // as above
    }
  }

  take(name) {
    try {
      localStorage.removeItem(this.prefix + name);
    } catch {
      // as above
    }
  }
}

class Form {
  #waiting = new Map();
  #refused = new Set();
  #timer = 0;
  #sending = false;

  constructor({ application, person, say, icons }) {
    this.address = `/my/json/applications/${application}/fields`;
    this.say = say;
    this.icons = icons;
    this.store = new Store(`fields:${person}:${application}:`);
    this.fields = new Map([...document.querySelectorAll("[data-field]")].map((field) => [field.dataset.field, field]));
    this.state = document.getElementById("save-state");
    this.strip = document.getElementById("fields-strip");
    this.missing = document.getElementById("fields-missing");
  }

  begin() {
    this.fields.forEach((field) => this.#prepare(field));
    this.store.all().forEach((entry, name) => {
      const field = this.fields.get(name);
      if (field) {
        this.#write(field, entry.typed);
        field.dataset.revision = entry.revision;
        this.#put(field, 0);
      }
    });
    addEventListener("online", () => this.#send());
    addEventListener("pagehide", () => this.#send());
  }

  #prepare(field) {
    if (field.dataset.chosen) {
      field.value = field.dataset.chosen;
    }
    if (field.type === "checkbox") {
      field.checked = field.dataset.ticked === "true";
    }
    field.addEventListener("input", () => {
      this.#count(field);
      this.#put(field, PAUSE_MS);
    });
    field.addEventListener("change", () => this.#put(field, 0));
    this.#count(field);
  }

  #put(field, pause) {
    const name = field.dataset.field;
    const entry = { typed: this.#read(field), revision: Number(field.dataset.revision) };
    this.#waiting.set(name, entry);
    this.#refused.delete(name);
    this.store.put(name, entry);
    this.#show("save-state--unsaved", "clock", this.say.saving);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), pause);
  }

  async #send() {
    if (this.#sending || this.#waiting.size === 0) {
      return;
    }
    this.#sending = true;
    const batch = [...this.#waiting].map(([name, entry]) => ({ name, ...entry }));
    try {
      const response = await fetch(this.address, {
        method: "POST",
        redirect: "error",
        keepalive: JSON.stringify(batch).length < 60000,
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: {
          Accept: "application/json",
          "Content-Type": "application/json",
          "X-CSRF-Token": document.querySelector('meta[name="csrf-token"]')?.content ?? "",
        },
        body: JSON.stringify({ fields: batch }),
      });
      if (response.ok) {
        this.#take(batch, await response.json());
      } else {
        await this.#trouble(response);
      }
    } catch {
      this.#show("save-state--offline", "away", this.say.offline);
      setTimeout(() => this.#send(), AGAIN_MS);
    } finally {
      this.#sending = false;
    }
    if (this.#waiting.size > 0 && this.strip.hidden && !this.state?.classList.contains("save-state--offline")) {
      this.#send();
    }
  }

  async #trouble(response) {
    if (response.status >= 500) {
      throw new Error(String(response.status));
    }
    const problem = await response.json().catch(() => ({}));
    const text = response.status === 401 ? this.say.expired : problem.title ?? this.say.refused;
    this.#show("save-state--offline", "error", this.say.offline.split(":")[0]);
    this.strip.replaceChildren(`${text} `, button("link-button", this.say.reload, () => location.reload()));
    this.strip.hidden = false;
  }

  #take(batch, { answers, findings }) {
    this.strip.hidden = true;
    answers.forEach((answer, at) => this.#answer(batch[at], answer));
    this.#list(findings);
    if (this.#waiting.size > 0) {
      return;
    }
    if (this.#refused.size > 0) {
      this.#show("save-state--unsaved", "warning", fill(this.say.inTheWay, this.#refused.size));
    } else {
      const time = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" }).format(new Date());
      this.#show("", "check", fill(this.say.saved, time));
    }
  }

  #answer(sent, answer) {
    const field = this.fields.get(answer.name);
    const now = this.#waiting.get(answer.name);
    const typedOn = now !== undefined && now.typed !== sent.typed;
    field.dataset.revision = answer.revision;
    document.querySelectorAll(`[data-revision-of="${answer.name}"]`).forEach((seen) => { seen.value = answer.revision; });
    if (answer.outcome === "SAVED" && typedOn) {
      now.revision = answer.revision;
      this.store.put(answer.name, now);
      return;
    }
    this.#waiting.delete(answer.name);
    if (answer.outcome === "SAVED") {
      this.store.take(answer.name);
      this.#message(field, null);
    } else if (answer.outcome === "CONFLICT") {
      this.#refused.add(answer.name);
      this.#message(field, this.#choice(field, answer));
    } else {
      this.#refused.add(answer.name);
      this.#message(field, answer.message);
    }
  }

  /** Both texts, and two ways on. */
  #choice(field, answer) {
    const name = field.dataset.field;
    return make("span", {}, answer.message, make("br"), fill(this.say.conflict, answer.who, answer.when),
      make("span", { class: "kept-lines theirs" }, answer.text || this.say.empty),
      button("button button--secondary button--small", this.say.keepMine, () => this.#put(field, 0)), " ",
      button("button button--quiet button--small", this.say.useTheirs, () => {
        this.#write(field, answer.text);
        this.#count(field);
        this.#refused.delete(name);
        this.store.take(name);
        this.#message(field, null);
        field.focus();
      }));
  }

  #message(field, message) {
    const place = document.getElementById(`${field.id}-error`) ?? this.#placeAfter(field);
    place.hidden = message === null;
    place.replaceChildren(...(message === null ? [] : [message]));
    if (message === null) {
      field.removeAttribute("aria-invalid");
    } else {
      field.setAttribute("aria-invalid", "true");
    }
  }

  #placeAfter(field) {
    const place = make("p", { class: "field-error", id: `${field.id}-error` });
    field.after(place);
    return place;
  }

  #list(findings) {
    const here = findings.filter((finding) => finding.page === this.missing.dataset.page);
    this.missing.replaceChildren(...(here.length > 0
      ? here.map((finding) => make("li", { class: `finding finding--${finding.blocks ? "blocks" : "warns"}` },
        icon(this.icons[finding.blocks ? "error" : "warning"]), make("div", {}, make("a", { href: finding.address }, finding.text))))
      : [make("li", { class: "finding finding--met" }, icon(this.icons.check), make("div", {}, this.say.nothingMissing))]));
  }

  #count(field) {
    const place = document.getElementById(`${field.id}-length`);
    if (place && field.dataset.most > 0) {
      const length = [...field.value.trim()].length;
      place.textContent = fill(this.say.length, length, field.dataset.most);
      place.classList.toggle("is-limit", length > Number(field.dataset.most));
    }
  }

  #read(field) {
    return field.type === "checkbox" ? (field.checked ? "true" : "") : field.value;
  }

  #write(field, text) {
    if (field.type === "checkbox") {
      field.checked = text !== "";
    } else {
      field.value = text;
    }
  }

  #show(className, path, text) {
    if (this.state) {
      this.state.className = `save-state ${className}`;
      this.state.replaceChildren(icon(this.icons[path]), ` ${text}`);
    }
  }
}

if (setup) {
  new Form(setup).begin();
}
