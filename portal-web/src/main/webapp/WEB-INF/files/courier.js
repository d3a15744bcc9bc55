/*
 * Brings to the server what waits in the outbox, changes of lines first, then cells, and sees to it what became of each. What
 * cannot be brought stays where it is and is tried again.
 */
import { complete } from "./changes.js";
import { fill } from "./markup.js";
import { CONFLICT, REFUSED, WAITING } from "./outbox.js";

const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 30000;
const TOGETHER_MS = 30;
const LARGEST_BATCH = 500;

export class Courier {
  #wait = FIRST_WAIT_MS;
  #timer = 0;

  /** Whether something is on its way. */
  busy = false;

  constructor(grid) {
    this.grid = grid;
  }

  /** Waits until the batch of one paste or one key is together. */
  soon() {
    this.grid.frame.undoable(this.grid.undo);
    if (this.#isDue()) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.deliver(), TOGETHER_MS);
    }
  }

  async deliver() {
    if (this.busy || !this.#isDue()) {
      return;
    }
    this.busy = true;
    this.grid.frame.saving();
    try {
      await this.grid.outbox.alone(async () => {
        await this.#sendLines();
        await this.#sendCells();
      });
      this.#wait = FIRST_WAIT_MS;
      this.busy = false;
      if (this.grid.rereadSoon && this.grid.outbox.changes().length === 0) {
        await this.grid.reread();
      }
      this.grid.frame.rest(this.grid.outbox, this.grid.data.derived.time);
      this.soon();
    } catch (trouble) {
      this.busy = false;
      this.fail(trouble);
    }
  }

  #isDue() {
    return this.#changes().length + this.#words().length + this.#cells().length > 0;
  }

  #changes() {
    return this.grid.outbox.changes().slice(0, LARGEST_BATCH);
  }

  /** Those that name a choice which does not exist are refused here already, and do not wait. */
  #words() {
    return this.grid.outbox.words().filter((entry) => entry.state === WAITING).slice(0, LARGEST_BATCH);
  }

  #cells() {
    return this.grid.outbox.cells().filter((entry) => entry.state === WAITING).slice(0, LARGEST_BATCH);
  }

  async #sendLines() {
    const changes = this.#changes();
    const said = changes.length < LARGEST_BATCH ? this.#words() : [];
    if (changes.length + said.length > 0) {
      const answer = await this.grid.door.change([...changes.map((entry) => entry.change),
        ...said.map((entry) => ({ do: "describe", line: entry.line, ...entry.says }))]);
      changes.forEach((entry, at) => this.#changed(entry, answer.answers[at]));
      said.forEach((entry, at) => this.#worded(entry, answer.answers[changes.length + at]));
      this.grid.follow(answer.derived, answer.answers.some((one) => !one.message));
    }
  }

  #changed(entry, answer) {
    this.grid.outbox.take(entry.key);
    if (answer.message) {
      this.grid.rereadSoon = true;
      this.grid.frame.tell("warning", answer.message);
    } else if (entry.change.do === "remove") {
      this.grid.outbox.forgetLine(entry.line);
    }
  }

  #worded(sent, answer) {
    const now = this.grid.outbox.get(sent.key);
    const field = this.grid.input(`${sent.line}/${sent.field}`);
    if (JSON.stringify(now?.says) !== JSON.stringify(sent.says)) {
      return;
    }
    if (answer.message) {
      const entry = this.grid.outbox.put({ ...sent, state: REFUSED, message: answer.message });
      this.grid.sheet(`${sent.line}/${sent.field}`)?.mark(sent.key, entry);
      this.grid.frame.say(answer.message);
    } else {
      this.grid.outbox.take(sent.key);
      if (field) {
        field.dataset.shown = field.value;
        this.grid.sheetOf(field).mark(`${sent.line}/${sent.field}`);
        document.getElementById(`m-${sent.key.replaceAll("/", "-")}`)?.remove();
      }
    }
  }

  async #sendCells() {
    const batch = this.#cells();
    if (batch.length > 0) {
      batch.forEach((entry) => this.grid.outbox.put({ ...entry, sent: true }));
      const shown = this.grid.data.derived;
      const answer = await this.grid.door.enter(batch.map(({ line, measure, year, revision, typed }) =>
        ({ line, measure, year, revision, typed })), shown.state);
      answer.answers.forEach((one, at) => this.#acknowledge(batch[at], one));
      this.grid.follow(complete(shown, answer.derived), answer.answers.some((one, at) => one.outcome === "SAVED" && one.revision > batch[at].revision));
    }
  }

  #acknowledge(sent, answer) {
    const now = this.grid.outbox.get(sent.key);
    const input = this.grid.input(sent.key);
    if (answer.code === "cell.gone") {
      this.#gone(sent, answer);
      return;
    }
    if (input) {
      this.grid.sheet(sent.key).hold(sent.key, answer.text, answer.revision);
    }
    if (now && now.typed !== sent.typed) {
      this.grid.outbox.put({ ...now, revision: answer.outcome === "SAVED" ? answer.revision : now.revision });
    } else if (answer.outcome === "SAVED") {
      this.grid.outbox.take(sent.key);
      this.grid.undo.written(sent.key, sent.typed, answer.text);
      if (input) {
        this.grid.settle(input, answer.text);
        this.grid.sheet(sent.key).mark(sent.key, null, true);
      }
    } else {
      this.#object(sent, answer, input);
    }
  }

  #object(sent, answer, input) {
    const conflict = answer.outcome === "CONFLICT";
    const entry = this.grid.outbox.put({ ...sent, state: conflict ? CONFLICT : REFUSED, sent: false, message: answer.message,
      who: answer.who, when: answer.when });
    if (input) {
      this.grid.sheet(sent.key).mark(sent.key, entry);
      this.grid.frame.say(conflict ? fill(this.grid.words.conflictSays, sent.year, sent.typed, answer.who, answer.text) : `${sent.year}: ${answer.message}`);
    }
  }

  /** The line was taken out meanwhile: what was typed is shown, and both can be put back. */
  #gone(sent, answer) {
    this.grid.outbox.take(sent.key);
    this.grid.rereadSoon = true;
    this.grid.frame.tell("other", `${answer.message} ${fill(this.grid.words.typedThere, sent.year, sent.typed)}`, this.grid.words.restoreLine, () => {
      this.grid.outbox.change({ do: "restore", line: sent.line });
      this.grid.outbox.put({ ...sent, state: WAITING, sent: false });
      this.grid.rereadSoon = true;
      this.soon();
    });
  }


  fail(trouble) {
    if (!trouble.kind) {
      throw trouble;
    }
    this.grid.frame.trouble(trouble, this.grid.outbox, () => this.deliver());
    if (trouble.kind === "offline") {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.deliver(), this.#wait);
      this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
    }
  }
}
