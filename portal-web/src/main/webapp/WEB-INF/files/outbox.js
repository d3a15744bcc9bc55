/*
 * What was typed and is not acknowledged yet. Each entry lies in this browser under a key of its own, so that two tabs do not
 * overwrite each other, and is taken away when the server has it. It survives a reload, an expired session and a lost line.
 */
export const WAITING = "waiting";
export const TYPING = "typing";
export const REFUSED = "refused";
export const CONFLICT = "conflict";

export function cellKey(line, measure, year) {
  return `${line}/${measure}/${year}`;
}

export class Outbox {
  #entries = new Map();
  #prefix;

  constructor(person, application) {
    this.#prefix = `budget:${person}:${application}:`;
    this.#load();
  }

  /** @param entry {key, line, measure, year, revision, typed, state} or {key, line, fields, state} */
  put(entry) {
    this.#entries.set(entry.key, entry);
    this.#keep(entry.key, JSON.stringify(entry));
  }

  get(key) {
    return this.#entries.get(key);
  }

  take(key) {
    this.#entries.delete(key);
    this.#keep(key, null);
  }

  /** Whatever belonged to a line that is no more. */
  forgetLine(line) {
    this.all().filter((entry) => entry.line === line).forEach((entry) => this.take(entry.key));
  }

  all() {
    return [...this.#entries.values()];
  }

  waiting() {
    return this.all().filter((entry) => entry.state === WAITING);
  }

  count(...states) {
    return this.all().filter((entry) => states.includes(entry.state)).length;
  }

  #load() {
    try {
      for (let at = 0; at < localStorage.length; at++) {
        const name = localStorage.key(at);
        if (name.startsWith(this.#prefix)) {
          const entry = JSON.parse(localStorage.getItem(name));
          this.#entries.set(entry.key, { ...entry, state: entry.state === CONFLICT ? CONFLICT : WAITING });
        }
      }
    } catch {
      // a browser that keeps nothing: what waits then lives as long as the page
    }
  }

  #keep(key, text) {
    try {
      if (text === null) {
        localStorage.removeItem(this.#prefix + key);
      } else {
        localStorage.setItem(this.#prefix + key, text);
      }
    } catch {
      // as above
    }
  }
}
