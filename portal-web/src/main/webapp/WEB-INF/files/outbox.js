/*
 * What was typed or done and is not acknowledged yet. Each entry lies in this browser under a key of its own, so that two
 * windows do not overwrite each other, and is taken away when the server has it. It survives a reload, an expired session, a
 * lost line and a closed lid; every window of this person sees what the others put in and take out.
 *
 * Three kinds of entries: a cell {key, line, measure, year, revision, typed, state}, the words of a line {key, line, says,
 * field, state}, and a change of lines {key, change}, which are sent in the order in which they were made.
 */
export const WAITING = "waiting";
export const TYPING = "typing";
export const REFUSED = "refused";
export const CONFLICT = "conflict";

const WINDOW = newId();

export function cellKey(line, measure, year) {
  return `${line}/${measure}/${year}`;
}

export function wordsKey(line) {
  return `${line}/WORDS`;
}

/** An id that nobody else has; also where the page is read over a bare connection. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

export class Outbox {
  #entries = new Map();
  #prefix;
  #count = 0;

  /** Opens what lies here; what another window is typing just now is left to it. */
  static async open(person, application) {
    const outbox = new Outbox(person, application);
    navigator.locks?.request(`window:${WINDOW}`, () => new Promise(() => {}));
    const held = await navigator.locks?.query();
    outbox.#load(new Set((held?.held ?? []).map((lock) => lock.name)));
    return outbox;
  }

  /** @private use {@link open} */
  constructor(person, application) {
    this.#prefix = `budget:${person}:${application}:`;
  }

  /** Tells when another window puts something in or takes it out. */
  follow(changed) {
    window.addEventListener("storage", (event) => {
      if (event.key?.startsWith(this.#prefix)) {
        const key = event.key.slice(this.#prefix.length);
        if (event.newValue === null) {
          this.#entries.delete(key);
        } else {
          this.#entries.set(key, JSON.parse(event.newValue));
        }
        changed(key, this.#entries.get(key));
      }
    });
  }

  /** Does the work while no other window of this person delivers for this application. */
  alone(work) {
    return navigator.locks ? navigator.locks.request(this.#prefix, work) : work();
  }

  put(entry) {
    const kept = { ...entry, window: WINDOW };
    this.#entries.set(entry.key, kept);
    this.#keep(entry.key, JSON.stringify(kept));
    return kept;
  }

  /** Puts a change of lines behind those that wait. */
  change(change) {
    this.#count++;
    const order = `${String(Date.now()).padStart(15, "0")}-${String(this.#count).padStart(6, "0")}-${WINDOW.slice(0, 8)}`;
    return this.put({ key: `change/${order}`, change, line: change.line, state: WAITING });
  }

  get(key) {
    return this.#entries.get(key);
  }

  take(key) {
    this.#entries.delete(key);
    this.#keep(key, null);
  }

  /** Whatever was typed into a line that is no more. */
  forgetLine(line) {
    this.all().filter((entry) => entry.line === line && !entry.change).forEach((entry) => this.take(entry.key));
  }

  all() {
    return [...this.#entries.values()];
  }

  cells() {
    return this.all().filter((entry) => entry.measure);
  }

  words() {
    return this.all().filter((entry) => entry.says);
  }

  changes() {
    return this.all().filter((entry) => entry.change).sort((one, other) => (one.key < other.key ? -1 : 1));
  }

  waiting() {
    return this.all().filter((entry) => entry.state === WAITING);
  }

  count(...states) {
    return this.all().filter((entry) => states.includes(entry.state)).length;
  }

  #load(living) {
    try {
      for (let at = 0; at < localStorage.length; at++) {
        const name = localStorage.key(at);
        if (name.startsWith(this.#prefix)) {
          const entry = JSON.parse(localStorage.getItem(name));
          const othersTyping = entry.state === TYPING && living.has(`window:${entry.window}`);
          this.#entries.set(entry.key, { ...entry, state: entry.state === CONFLICT || othersTyping ? entry.state : WAITING });
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
