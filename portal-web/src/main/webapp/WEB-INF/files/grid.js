/*
 * The budget of an application in the browser. It holds together: the book of what is there, the sheets that are drawn from it,
 * the keys that move in them, the outbox of what is not acknowledged, and the door to the server, which alone computes. Every
 * cell is sent as soon as it is left; what cannot be sent waits in this browser and is sent again. What others change is asked
 * for every few seconds.
 */
import { Blocks } from "./blocks.js";
import { Book, unknownName, wordsOf } from "./book.js";
import { Courier } from "./courier.js";
import { Door } from "./door.js";
import { Frame } from "./frame.js";
import { Keys, entryKey, isCell, keyOf } from "./keys.js";
import { Lines } from "./lines.js";
import { fill, make } from "./markup.js";
import { News } from "./news.js";
import { Outbox, REFUSED, TYPING, WAITING, wordsKey } from "./outbox.js";
import { unknownField } from "./paste.js";
import { Sheet } from "./sheet.js";
import { Undo } from "./undo.js";

class Grid {
  #drawing = false;

  /** Whether lines changed in a way that only the server can show. */
  rereadSoon = false;

  constructor(root, data, outbox) {
    this.root = root;
    this.door = new Door(root.dataset.source, root.dataset.part);
    this.outbox = outbox;
    this.undo = new Undo();
    this.frame = new Frame(data, { undo: () => this.stepBack(), redo: () => this.#stepForward() });
    this.blocks = new Blocks(this);
    this.courier = new Courier(this);
    this.#open(data);
    this.lines = new Lines(this, root);
    this.news = new News(this);
    new Keys(root, {
      rows: () => this.rows(),
      commit: (cell) => this.#commit(cell),
      restore: (cell) => this.#restore(cell),
      clear: (cells) => this.#clear(cells),
      paste: (first, block) => this.blocks.paste(first, block),
      copied: (block) => this.blocks.copied(block),
      stretched: (block) => this.frame.say(fill(this.words.stretched, block.length, block[0].length)),
      undo: () => this.stepBack(),
      redo: () => this.#stepForward(),
      move: (cell, by) => this.lines.moveLine(cell, by),
    });
    this.#listen();
    this.#goToAddressed();
    this.courier.deliver();
    this.news.askForNews();
  }

  #listen() {
    this.root.addEventListener("input", (event) => this.#typing(event.target));
    this.root.addEventListener("change", (event) => event.target instanceof HTMLSelectElement && this.#commit(event.target));
    this.root.addEventListener("focusout", (event) => {
      this.#commit(event.target);
      this.sheetOf(event.target)?.forgetRemote(event.target.dataset.key);
    });
    window.addEventListener("online", () => this.courier.deliver());
    window.addEventListener("hashchange", () => this.#goToAddressed());
    this.outbox.follow((key, entry) => this.news.elsewhere(key, entry));
  }

  /** Draws the sheets anew and lays over them what was done and typed and is not acknowledged. */
  #open(data) {
    const at = this.#placeOfFocus();
    this.#drawing = true;
    this.data = data;
    this.data.historyAddress = this.root.dataset.history;
    this.words = data.words;
    this.seen = data.derived.revision;
    this.book = new Book(data);
    this.outbox.changes().forEach((entry) => this.book.apply(entry.change));
    this.outbox.words().forEach((entry) => this.#describeAgain(entry));
    this.sheets = data.parts.map((part) => new Sheet(this.#place(part), this.book, part, {
      add: (home, side, kind) => this.lines.addLine(home, side, kind),
      menu: (line, opener) => this.lines.openMenu(line, opener),
      choose: (key, mine) => this.#choose(key, mine),
      setBack: (key, text) => this.#setBack(key, text),
    }));
    this.root.replaceChildren(...this.sheets.flatMap((sheet) => this.#framed(sheet)));
    this.sheets.forEach((sheet) => this.#overlay(sheet));
    this.follow(data.derived);
    this.#drawing = false;
    this.#giveFocus(at);
  }

  /** What lay here may name a choice that no longer exists. */
  #describeAgain(entry) {
    this.book.describe(entry.line, entry.says);
    if (entry.state === WAITING) {
      this.outbox.put(this.#checked(entry));
    }
  }

  #place() {
    return make("div", { class: "budget-part" });
  }

  #framed(sheet) {
    return this.data.parts.length > 1 || !this.root.dataset.part
      ? [make("h3", { class: "budget-part__title" }, `${sheet.part.number} ${sheet.part.title}`), sheet.root] : [sheet.root];
  }

  redraw(part) {
    const sheet = this.sheets.find((one) => one.part === part);
    if (sheet) {
      const at = this.#placeOfFocus();
      this.#drawing = true;
      sheet.draw();
      this.#overlay(sheet);
      this.#drawing = false;
      this.#giveFocus(at);
    }
  }

  #overlay(sheet) {
    this.outbox.all().filter((entry) => !entry.change).forEach((entry) => {
      const input = sheet.input(entry.says ? `${entry.line}/${entry.field}` : entry.key);
      if (input) {
        if (!entry.says) {
          input.value = entry.typed;
          input.dataset.shown = entry.state === TYPING ? input.dataset.shown : entry.typed;
        }
        sheet.mark(entry.key, entry);
      }
    });
  }

  #placeOfFocus() {
    const cell = document.activeElement;
    return isCell(cell) && this.root.contains(cell)
      ? { key: keyOf(cell), mode: cell.dataset.mode, value: cell.value, from: cell.selectionStart, to: cell.selectionEnd } : null;
  }

  #giveFocus(at) {
    const cell = at && this.input(at.key);
    if (cell) {
      cell.focus({ preventScroll: true });
      if (at.mode === "edit") {
        cell.value = at.value;
        cell.dataset.mode = "edit";
        cell.setSelectionRange?.(at.from, at.to);
      }
    }
  }

  rows() {
    return this.sheets.flatMap((sheet) => sheet.rows());
  }

  input(key) {
    return this.sheets.map((sheet) => sheet.input(key)).find(Boolean);
  }

  sheetOf(cell) {
    return isCell(cell) ? this.sheets.find((sheet) => sheet.root.contains(cell)) : undefined;
  }

  sheet(key) {
    return this.sheets.find((sheet) => sheet.input(key));
  }

  #typing(cell) {
    this.frame.clearTold();
    if (isCell(cell) && !(cell instanceof HTMLSelectElement)) {
      this.sheetOf(cell).forgetRemote(cell.dataset.key);
      this.#put(cell, TYPING);
    }
  }

  /** Takes over what stands in a cell; what stood there before needs no saving. */
  #commit(cell) {
    if (this.#drawing || !isCell(cell)) {
      return;
    }
    if (cell.value !== cell.dataset.shown) {
      this.undo.did(this.#step(cell));
      this.#enter(cell);
    } else if (this.outbox.get(entryKey(cell))?.state === TYPING) {
      this.#enter(cell);
    }
  }

  #step(cell) {
    const { key, shown, of, field } = cell.dataset;
    if (key) {
      return { label: this.nameOf(cell), cells: [{ key, from: shown, to: cell.value }] };
    }
    const line = this.book.line(of);
    const from = { ...wordsOf(line), [field]: shown };
    return { label: this.nameOf(cell), says: [{ line: of, from, to: { ...from, [field]: cell.value }, field }] };
  }

  /** What a cell holds now is meant: it is kept here and sent. */
  #enter(cell) {
    cell.dataset.shown = cell.value;
    const entry = this.outbox.get(entryKey(cell));
    if (cell.dataset.key && cell.value === cell.dataset.held && !entry?.sent) {
      this.#drop(cell.dataset.key);
    } else {
      this.#put(cell, WAITING);
    }
    this.courier.soon();
  }

  #put(cell, state) {
    if (cell.dataset.field) {
      this.#describe(cell.dataset.of, cell.dataset.field, cell.value, state);
      return;
    }
    const key = cell.dataset.key;
    const [line, measure, year] = key.split("/");
    const before = this.outbox.get(key);
    const entry = this.outbox.put({
      key, line, measure, year: Number(year), typed: cell.value, state, sent: before?.sent ?? false,
      revision: before?.revision ?? Number(cell.dataset.revision),
    });
    this.sheet(key).mark(key, entry);
  }

  #describe(id, field, value, state) {
    const line = this.book.line(id);
    line[field] = value;
    const says = wordsOf(line);
    const entry = this.outbox.put(this.#checked({ key: wordsKey(id), line: id, says, field, state }));
    this.sheet(`${id}/${entry.field}`)?.mark(entry.key, entry);
    if (entry.state === REFUSED) {
      this.frame.say(entry.message);
    }
  }

  /** The words of a line as they are sent, or refused because they name what is no choice. */
  #checked(entry) {
    const { says } = entry;
    const inKind = this.data.choices.categories.find((one) => one.code === says.category)?.inKind === true;
    const unknown = entry.state === WAITING && unknownField(says, this.book.line(entry.line)?.inKind ?? inKind, this.data);
    if (!unknown) {
      return { ...entry, message: undefined };
    }
    const told = { category: this.words.noCategory, source: this.words.noSource, status: this.words.noStatus,
      organisation: this.words.noOrganisation }[unknown];
    return { ...entry, field: unknown, state: REFUSED, message: fill(told, unknownName(says[unknown], this.words)) };
  }

  #drop(key) {
    this.outbox.take(key);
    this.sheet(key)?.mark(key);
    this.frame.list(this.data.derived, this.outbox);
    this.frame.rest(this.outbox, this.data.derived.time);
  }

  /** Gives a cell what stood there before it was edited; one that is not edited, what the server holds. */
  #restore(cell) {
    const edited = cell.value !== cell.dataset.shown;
    if (cell.dataset.field) {
      if (edited) {
        cell.value = cell.dataset.shown;
        this.#enter(cell);
      }
      return;
    }
    const entry = this.outbox.get(cell.dataset.key);
    cell.value = edited && entry?.state !== REFUSED ? cell.dataset.shown : cell.dataset.held;
    cell.dataset.shown = cell.value;
    if (entry) {
      this.#enter(cell);
    }
  }

  #clear(cells) {
    const numbers = cells.filter((cell) => cell.dataset.key && cell.value !== "");
    this.enterAll(numbers.map((cell) => [cell, ""]), { label: this.words.clearing });
  }

  /** Several cells at once, undone at once. */
  enterAll(pairs, step) {
    const changed = pairs.filter(([cell, text]) => cell.value !== text);
    const cells = changed.map(([cell, text]) => ({ key: cell.dataset.key, from: cell.dataset.shown, to: text }));
    this.undo.did({ ...step, cells: [...(step.cells ?? []), ...cells] });
    changed.forEach(([cell, text]) => {
      cell.value = text;
      this.#enter(cell);
    });
    this.frame.undoable(this.undo);
  }

  #choose(key, mine) {
    const input = this.input(key);
    const entry = this.outbox.get(key);
    const sheet = this.sheet(key);
    if (mine) {
      sheet.mark(key, this.outbox.put({ ...entry, state: WAITING, revision: sheet.held(key).revision }));
      this.courier.soon();
    } else {
      input.value = sheet.held(key).text;
      input.dataset.shown = input.value;
      this.#drop(key);
    }
    input.focus();
  }

  #setBack(key, text) {
    const cell = this.input(key);
    this.enterAll([[cell, text]], { label: this.nameOf(cell) });
    cell.focus();
  }

  nameOf(cell) {
    return cell.getAttribute("aria-label");
  }

  stepBack() {
    this.#commit(document.activeElement);
    this.#walk(this.undo.back(), "opposites", "from", "to", this.words.undone);
  }

  #stepForward() {
    this.#walk(this.undo.forward(), "changes", "to", "from", this.words.redone);
  }

  #walk(step, changes, to, from, told) {
    if (!step) {
      return;
    }
    // a line that was added once is never added again, but put back
    const due = step[changes].map((change) => (change.do === "add" ? { do: "restore", line: change.line } : change));
    const parts = new Set(due.map((change) => this.carryOut(change)));
    if (parts.has(null)) {
      this.rereadSoon = true;
    }
    step.says.filter((one) => this.book.line(one.line)).forEach((one) => {
      this.reword(one.line, { ...wordsOf(this.book.line(one.line)), [one.field]: one[to][one.field] }, one.field);
      parts.add(this.book.partOf(one.line));
    });
    parts.forEach((part) => part && this.redraw(part));
    const kept = step.cells.filter((one) => !this.#takeBack(one.key, one[from], one[to]));
    this.frame.tell(kept.length > 0 ? "other" : "success", this.#walked(told, step, kept));
    const last = step.cells.at(-1);
    (last && this.input(last.key))?.focus();
    this.frame.undoable(this.undo);
    this.courier.soon();
  }

  #walked(told, step, kept) {
    const first = kept[0] && this.input(kept[0].key);
    return first ? fill(this.words.notUndone, this.nameOf(first)) : fill(told, step.label);
  }

  /** Whether a cell could be set back: not where somebody else went on from it. */
  #takeBack(key, mine, text) {
    const cell = this.input(key);
    if (cell && cell.value !== mine && cell.value !== text) {
      return false;
    }
    if (cell) {
      cell.value = text;
      this.#enter(cell);
    }
    return true;
  }

  reword(id, says, field) {
    if (this.book.line(id)) {
      this.#describe(id, field, says[field], WAITING);
    }
  }

  carryOut(change) {
    this.outbox.change(change);
    return this.book.apply(change);
  }

  settle(input, text) {
    const marked = document.activeElement === input && input.dataset.mode !== "edit";
    input.value = text;
    input.dataset.shown = text;
    if (marked) {
      input.select();
    }
  }

  /** @param own whether it came of what was sent from here: then nobody else changed anything between */
  follow(derived, own = true) {
    if (own && derived.revision <= this.seen + 1) {
      this.seen = Math.max(this.seen, derived.revision);
    } else if (derived.revision > this.seen) {
      setTimeout(() => this.news.askForNews());
    }
    this.data.derived = derived;
    for (const [id, part] of Object.entries(derived.parts)) {
      this.sheets.find((sheet) => sheet.part.id === id)?.derive(part);
    }
    this.frame.derive(derived, this.outbox);
    if (!this.courier.busy) {
      this.frame.rest(this.outbox, derived.time);
    }
  }

  async reread() {
    this.rereadSoon = false;
    this.#open(await this.door.read());
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
    const data = await new Door(root.dataset.source, root.dataset.part).read();
    new Grid(root, data, await Outbox.open(data.person, root.dataset.application));
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
