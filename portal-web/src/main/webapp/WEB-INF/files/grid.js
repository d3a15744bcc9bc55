/*
 * The budget sheet of a sub-project in the browser. It holds together: the sheet that is drawn, the keys that move in it, the
 * outbox of what is not acknowledged, and the door to the server, which alone computes. Every cell is sent as soon as it is
 * left; what cannot be sent waits in this browser and is sent again.
 */
import { Door } from "./door.js";
import { Frame } from "./frame.js";
import { Keys } from "./keys.js";
import { button, fill, make } from "./markup.js";
import { CONFLICT, Outbox, REFUSED, TYPING, WAITING } from "./outbox.js";
import { Sheet } from "./sheet.js";

const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 30000;
const LARGEST_BATCH = 500;

class Grid {
  #busy = false;
  #wait = FIRST_WAIT_MS;
  #timer = 0;

  constructor(root, data) {
    this.root = root;
    this.application = root.dataset.application;
    this.door = new Door(root.dataset.source);
    this.outbox = new Outbox(data.person, this.application);
    this.frame = new Frame(data);
    this.#open(data);
    new Keys(root, {
      rows: () => this.sheet.rows(),
      commit: (input) => this.#commit(input),
      restore: (input) => this.#restore(input),
      paste: (filled, left) => this.#pasted(filled, left),
    });
    root.addEventListener("input", (event) => this.#typing(event.target));
    root.addEventListener("focusout", (event) => this.#commit(event.target));
    window.addEventListener("online", () => this.#deliver());
    this.#deliver();
  }

  /** Draws a sheet anew and lays over it what was typed and not acknowledged. */
  #open(data) {
    this.data = data;
    this.words = data.words;
    this.sheet = new Sheet(this.root, data, {
      add: (side, kind) => this.#addLine(side, kind),
      remove: (line, asked) => this.#askToRemove(line, asked),
      describe: (line, field, value) => this.#describe(line, field, value),
      choose: (key, mine) => this.#choose(key, mine),
    });
    this.outbox.all().filter((entry) => this.sheet.input(entry.key)).forEach((entry) => {
      this.sheet.input(entry.key).value = entry.typed;
      this.sheet.mark(entry.key, entry);
    });
    this.frame.derive(data.derived, this.outbox);
    this.frame.rest(this.outbox, data.derived.time);
    this.#goToAddressed();
  }

  #typing(input) {
    if (input.dataset.key && input.value !== input.dataset.held) {
      this.#put(input, TYPING);
    }
  }

  /** Takes over what stands in a cell; what stood there before needs no saving. */
  #commit(input) {
    const key = input.dataset?.key;
    if (!key) {
      return;
    }
    const entry = this.outbox.get(key);
    if (entry && (entry.state === TYPING || entry.typed !== input.value)) {
      if (input.value === input.dataset.held && !entry.sent) {
        this.#drop(key);
      } else {
        this.#put(input, WAITING);
      }
    } else if (!entry && input.value !== input.dataset.held) {
      this.#put(input, WAITING);
    }
    this.#soon();
  }

  #put(input, state) {
    const [line, measure, year] = input.dataset.key.split("/");
    const before = this.outbox.get(input.dataset.key);
    const entry = {
      key: input.dataset.key, line, measure, year: Number(year), typed: input.value, state, sent: before?.sent ?? false,
      revision: before?.revision ?? Number(input.dataset.revision),
    };
    this.outbox.put(entry);
    this.sheet.mark(entry.key, entry);
  }

  #drop(key) {
    this.outbox.take(key);
    this.sheet.mark(key);
    this.frame.list(this.data.derived, this.outbox);
    this.frame.rest(this.outbox, this.data.derived.time);
  }

  #restore(input) {
    input.value = input.dataset.held;
    if (this.outbox.get(input.dataset.key)?.sent) {
      this.#put(input, WAITING);
    } else {
      this.#drop(input.dataset.key);
    }
  }

  #pasted(filled, left) {
    filled.forEach(([input, typed]) => {
      input.value = typed;
      this.#commit(input);
    });
    this.frame.say(left === 0 ? fill(this.words.pasted, filled.length) : fill(this.words.pastedLeft, filled.length, left));
  }

  #choose(key, mine) {
    const input = this.sheet.input(key);
    const entry = this.outbox.get(key);
    if (mine) {
      const again = { ...entry, state: WAITING, revision: this.sheet.held(key).revision };
      this.outbox.put(again);
      this.sheet.mark(key, again);
      this.#soon();
    } else {
      input.value = this.sheet.held(key).text;
      this.#drop(key);
    }
    input.focus();
  }

  /** Waits until the batch of one paste or one key is together. */
  #soon() {
    if (this.outbox.waiting().length > 0) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#deliver(), 30);
    }
  }

  async #deliver() {
    const batch = this.outbox.waiting().filter((entry) => !entry.fields).slice(0, LARGEST_BATCH);
    const line = this.outbox.waiting().find((entry) => entry.fields);
    if (this.#busy || (batch.length === 0 && !line)) {
      return;
    }
    this.#busy = true;
    this.frame.saving();
    try {
      const answer = batch.length > 0 ? await this.#send(batch) : await this.#sendLine(line);
      this.#wait = FIRST_WAIT_MS;
      this.#follow(answer.derived);
      this.#busy = false;
      this.#soon();
    } catch (trouble) {
      this.#busy = false;
      if (trouble.kind === "refused" && batch.length === 0) {
        this.outbox.take(line.key);
      }
      this.#fail(trouble);
    }
  }

  async #send(batch) {
    batch.forEach((entry) => this.outbox.put({ ...entry, sent: true }));
    const answer = await this.door.enter(batch.map(({ line, measure, year, revision, typed }) =>
      ({ line, measure, year, revision, typed })));
    answer.answers.forEach((one, at) => this.#acknowledge(batch[at], one));
    return answer;
  }

  #acknowledge(sent, answer) {
    const now = this.outbox.get(sent.key);
    const input = this.sheet.input(sent.key);
    if (input) {
      this.sheet.hold(sent.key, answer.text, answer.revision);
    }
    if (now && now.typed !== sent.typed) {
      this.outbox.put({ ...now, revision: answer.outcome === "SAVED" ? answer.revision : now.revision });
    } else if (answer.outcome === "SAVED") {
      this.outbox.take(sent.key);
      if (input) {
        this.#settle(input, answer.text);
      }
    } else {
      this.#object(sent, answer, input);
    }
  }

  #settle(input, text) {
    const marked = document.activeElement === input && input.dataset.mode !== "edit";
    input.value = text;
    if (marked) {
      input.select();
    }
    this.sheet.mark(input.dataset.key, null, true);
  }

  #object(sent, answer, input) {
    const conflict = answer.outcome === "CONFLICT";
    const entry = { ...sent, state: conflict ? CONFLICT : REFUSED, sent: false, message: answer.message, who: answer.who, when: answer.when };
    this.outbox.put(entry);
    if (!input) {
      return;
    }
    this.sheet.mark(sent.key, entry);
    this.frame.say(conflict ? fill(this.words.conflictSays, sent.year, sent.typed, answer.who, answer.text) : `${sent.year}: ${answer.message}`);
  }

  #follow(derived) {
    this.data.derived = derived;
    this.sheet.derive(derived);
    this.frame.derive(derived, this.outbox);
    this.frame.rest(this.outbox, derived.time);
  }

  #fail(trouble) {
    if (!trouble.kind) {
      throw trouble;
    }
    this.frame.trouble(trouble, this.outbox, () => this.#deliver());
    if (trouble.kind === "offline") {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#deliver(), this.#wait);
      this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
    }
  }

  /** The words of a line wait in the same outbox as its cells. */
  #describe(line, field, value) {
    line[field] = value;
    const { id, side, category, source, status, description, organisation } = line;
    this.outbox.put({ key: `line/${id}`, line: id, state: WAITING,
      fields: { side, category, source, status, description, organisation } });
    this.#soon();
  }

  async #sendLine(entry) {
    const answer = await this.door.changeLine(entry.line, entry.fields);
    if (JSON.stringify(this.outbox.get(entry.key)?.fields) === JSON.stringify(entry.fields)) {
      this.outbox.take(entry.key);
    }
    return answer;
  }

  /** Where a partner does not answer for the sub-project, the new line names the partner, who may then change it. */
  async #addLine(side, kind) {
    const { actingFor, maySetUp } = this.data;
    const named = !maySetUp || ["OWN_CASH", "OTHER_MUNICIPALITY"].includes(kind);
    const organisation = named ? actingFor : "";
    const line = side === "costs"
      ? { side: "COST", category: kind, description: "", organisation: maySetUp ? "" : organisation }
      : { side: "FINANCING", source: kind, status: "APPLIED_FOR", description: "", organisation };
    await this.#change(() => this.door.addLine(line), (data) => {
      this.root.querySelector(`[data-line="${data.added}"] .cell[data-field]`)?.focus();
    });
  }

  /** Asks in the row itself before a line with all its cells is taken out. */
  #askToRemove(line, asked) {
    const row = asked.closest("tr");
    if (row.nextElementSibling?.classList.contains("sure")) {
      return;
    }
    const end = () => { sure.remove(); asked.focus(); };
    const yes = button("button button--secondary button--small", this.words.removeLine, () => this.#removeLine(line));
    const sure = make("tr", { class: "message message--other sure", role: "row" }, make("td", { colspan: 6 + this.data.years.length, role: "cell" },
      make("div", { class: "message__in" }, make("div", {}, make("p", {}, fill(this.words.removeSure, line.description)),
        make("div", { class: "actions" }, yes, button("button button--quiet button--small", this.words.keepLine, end))))));
    row.after(sure);
    yes.focus();
  }

  async #removeLine(line) {
    await this.#change(() => this.door.removeLine(line.id), () => {
      this.outbox.forgetLine(line.id);
      this.frame.say(this.words.removed);
      this.root.querySelector(".add-line select")?.focus();
    });
  }

  async #change(ask, then) {
    this.frame.saving();
    try {
      const data = await ask();
      this.#open(data);
      then(data);
    } catch (trouble) {
      this.#fail(trouble);
      if (trouble.kind === "offline") {
        this.frame.say(this.words.notAdded);
      }
    }
  }

  #goToAddressed() {
    const place = location.hash && document.getElementById(location.hash.slice(1));
    if (place && this.root.contains(place)) {
      place.scrollIntoView({ block: "center" });
      place.focus();
    }
  }
}

async function begin(root) {
  try {
    const data = await new Door(root.dataset.source).read();
    new Grid(root, data);
  } catch (trouble) {
    if (!trouble.kind) {
      throw trouble;
    }
    document.getElementById("grid-unread").hidden = false;
    root.replaceChildren();
  }
}

const root = document.getElementById("grid");
if (root) {
  begin(root);
}
