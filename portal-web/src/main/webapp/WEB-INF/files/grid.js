/*
 * The budget of an application in the browser. It holds together: the book of what is there, the sheets that are drawn from it,
 * the keys that move in them, the outbox of what is not acknowledged, and the door to the server, which alone computes. Every
 * cell is sent as soon as it is left; what cannot be sent waits in this browser and is sent again. What others change is asked
 * for every few seconds.
 */
import { Book, wordsOf } from "./book.js";
import { plain, write } from "./clipboard.js";
import { Door } from "./door.js";
import { Frame } from "./frame.js";
import { Keys, isCell } from "./keys.js";
import { fill, make } from "./markup.js";
import { Menu } from "./menu.js";
import { CONFLICT, Outbox, REFUSED, TYPING, WAITING, newId, wordsKey } from "./outbox.js";
import { arrange, unknownField } from "./paste.js";
import { Sheet } from "./sheet.js";
import { Undo } from "./undo.js";

const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 30000;
const TOGETHER_MS = 30;
const NEWS_MS = 5000;
/** Whoever does nothing for so long is not kept signed in by the questions of an open page. */
const IDLE_MS = 20 * 60 * 1000;
const LARGEST_BATCH = 500;

class Grid {
  #busy = false;
  #asking = false;
  #drawing = false;
  #wait = FIRST_WAIT_MS;
  #timer = 0;
  #lastDeed = Date.now();

  constructor(root, data, outbox) {
    this.root = root;
    this.door = new Door(root.dataset.source, root.dataset.part);
    this.outbox = outbox;
    this.undo = new Undo();
    this.frame = new Frame(data, { undo: () => this.#undo(), redo: () => this.#redo() });
    this.#open(data);
    this.menu = new Menu(root);
    new Keys(root, {
      rows: () => this.#rows(),
      commit: (cell) => this.#commit(cell),
      restore: (cell) => this.#restore(cell),
      clear: (cells) => this.#clear(cells),
      paste: (first, block) => this.#paste(first, block),
      copied: (block) => this.#copied(block),
      stretched: (block) => this.frame.say(fill(this.words.stretched, block.length, block[0].length)),
      undo: () => this.#undo(),
      redo: () => this.#redo(),
      move: (cell, by) => this.#moveLine(cell, by),
    });
    this.#listen();
    this.#goToAddressed();
    this.#deliver();
    this.#askForNews();
  }

  #listen() {
    this.root.addEventListener("input", (event) => this.#typing(event.target));
    this.root.addEventListener("change", (event) => event.target instanceof HTMLSelectElement && this.#commit(event.target));
    this.root.addEventListener("focusout", (event) => {
      this.#commit(event.target);
      this.#sheetOf(event.target)?.forgetRemote(event.target.dataset.key);
    });
    ["keydown", "pointerdown"].forEach((kind) => document.addEventListener(kind, () => { this.#lastDeed = Date.now(); }));
    window.addEventListener("online", () => this.#deliver());
    window.addEventListener("hashchange", () => this.#goToAddressed());
    document.addEventListener("visibilitychange", () => this.#askForNews());
    setInterval(() => this.#askForNews(), NEWS_MS);
    this.outbox.follow((key, entry) => this.#elsewhere(key, entry));
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
    this.outbox.words().forEach((entry) => this.book.describe(entry.line, entry.says));
    this.sheets = data.parts.map((part) => new Sheet(this.#place(part), this.book, part, {
      add: (home, side, kind) => this.#addLine(home, side, kind),
      menu: (line, opener) => this.#openMenu(line, opener),
      choose: (key, mine) => this.#choose(key, mine),
      setBack: (key, text) => this.#setBack(key, text),
    }));
    this.root.replaceChildren(...this.sheets.flatMap((sheet) => this.#framed(sheet)));
    this.sheets.forEach((sheet) => this.#overlay(sheet));
    this.#follow(data.derived);
    this.#drawing = false;
    this.#giveFocus(at);
  }

  #place() {
    return make("div", { class: "budget-part" });
  }

  #framed(sheet) {
    return this.data.parts.length > 1 || !this.root.dataset.part
      ? [make("h3", { class: "budget-part__title" }, `${sheet.part.number} ${sheet.part.title}`), sheet.root] : [sheet.root];
  }

  #redraw(part) {
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
    const cell = at && this.#input(at.key);
    if (cell) {
      cell.focus({ preventScroll: true });
      if (at.mode === "edit") {
        cell.value = at.value;
        cell.dataset.mode = "edit";
        cell.setSelectionRange?.(at.from, at.to);
      }
    }
  }

  #rows() {
    return this.sheets.flatMap((sheet) => sheet.rows());
  }

  #input(key) {
    return this.sheets.map((sheet) => sheet.input(key)).find(Boolean);
  }

  #sheetOf(cell) {
    return isCell(cell) ? this.sheets.find((sheet) => sheet.root.contains(cell)) : undefined;
  }

  #sheet(key) {
    return this.sheets.find((sheet) => sheet.input(key));
  }

  /* ---- typing ---- */

  #typing(cell) {
    this.frame.clearTold();
    if (isCell(cell) && !(cell instanceof HTMLSelectElement)) {
      this.#sheetOf(cell).forgetRemote(cell.dataset.key);
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
      return { label: this.#nameOf(cell), cells: [{ key, from: shown, to: cell.value }] };
    }
    const line = this.book.line(of);
    const from = { ...wordsOf(line), [field]: shown };
    return { label: this.#nameOf(cell), says: [{ line: of, from, to: { ...from, [field]: cell.value }, field }] };
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
    this.#soon();
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
    this.#sheet(key).mark(key, entry);
  }

  #describe(id, field, value, state) {
    const line = this.book.line(id);
    line[field] = value;
    const says = wordsOf(line);
    const unknown = state === WAITING && unknownField(says, line.inKind, this.data);
    const told = { category: this.words.noCategory, source: this.words.noSource, status: this.words.noStatus,
      organisation: this.words.noOrganisation }[unknown];
    const entry = this.outbox.put({ key: wordsKey(id), line: id, says, field: unknown || field, state: unknown ? REFUSED : state,
      message: unknown ? fill(told, says[unknown]) : undefined });
    this.#sheet(`${id}/${entry.field}`)?.mark(entry.key, entry);
    if (unknown) {
      this.frame.say(entry.message);
    }
  }

  #drop(key) {
    this.outbox.take(key);
    this.#sheet(key)?.mark(key);
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
    this.#enterAll(numbers.map((cell) => [cell, ""]), { label: this.words.clearing });
  }

  /** Several cells at once, undone at once. */
  #enterAll(pairs, step) {
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
    const input = this.#input(key);
    const entry = this.outbox.get(key);
    const sheet = this.#sheet(key);
    if (mine) {
      sheet.mark(key, this.outbox.put({ ...entry, state: WAITING, revision: sheet.held(key).revision }));
      this.#soon();
    } else {
      input.value = sheet.held(key).text;
      input.dataset.shown = input.value;
      this.#drop(key);
    }
    input.focus();
  }

  #setBack(key, text) {
    const cell = this.#input(key);
    this.#enterAll([[cell, text]], { label: this.#nameOf(cell) });
    cell.focus();
  }

  #nameOf(cell) {
    return cell.getAttribute("aria-label");
  }

  /* ---- blocks ---- */

  #copied(block) {
    const language = document.documentElement.lang;
    return write(block.map((row) => row.map((cell) => {
      if (!cell) {
        return "";
      }
      return cell instanceof HTMLSelectElement ? cell.selectedOptions[0]?.text ?? "" : cell.dataset.key ? plain(cell.value, language) : cell.value;
    })));
  }

  #paste(first, block) {
    const plan = arrange(this.#rows(), first, block, this.data);
    if (plan.part.lines.length + plan.added.length > this.data.mostLines) {
      this.frame.tell("warning", fill(this.words.pastedTooMuch, plan.part.lines.length + plan.added.length, this.data.mostLines));
      return;
    }
    const key = keyOf(first);
    const says = plan.says.map(([line, field, text]) => {
      const from = wordsOf(line);
      return { line: line.id, from, to: { ...from, [field]: text }, field };
    });
    const adds = this.#linesFor(plan);
    const step = { label: this.words.pasting, says, changes: adds.map((one) => one.change),
      opposites: adds.map((one) => ({ do: "remove", line: one.change.line })).reverse() };
    adds.forEach((one) => this.#carryOut(one.change));
    says.forEach((one) => this.#reword(one.line, one.to, one.field));
    if (adds.length > 0 || says.length > 0) {
      this.#redraw(plan.part);
    }
    const pairs = [...plan.cells.map(([cell, text]) => [this.#input(cell.dataset.key), text]), ...adds.flatMap((one) => this.#cellsOf(one))];
    this.#enterAll(pairs, step);
    this.#input(key)?.focus();
    const told = fill(this.words.pasted, pairs.length, adds.length);
    this.frame.tell(plan.left === 0 ? "success" : "warning", plan.left === 0 ? told : `${told} ${fill(this.words.pastedLeft, plan.left)}`,
      this.words.undo, () => this.#undo());
  }

  #linesFor({ part, added, after }) {
    let last = after.id;
    return added.map(({ says, texts }) => {
      const change = { do: "add", line: newId(), part: part.id, after: last, ...this.#sendable(says) };
      last = change.line;
      return { change, says, texts };
    });
  }

  /** A new line is made with choices that exist; what is no choice is then written into its cell and shown as such. */
  #sendable(says) {
    const { choices } = this.data;
    const known = (list, code) => (list.some((one) => one.code === code) ? code : list[0].code);
    const sent = { ...says, organisation: choices.organisations.some((one) => one.code === says.organisation) ? says.organisation : "" };
    if (says.side === "COST") {
      sent.category = known(choices.categories.filter((one) => !one.inKind), says.category);
    } else {
      sent.source = known(choices.sources, says.source);
      sent.status = known(choices.statuses, says.status);
    }
    return sent;
  }

  #cellsOf({ change, says, texts }) {
    const field = unknownField(says, false, this.data);
    if (field) {
      this.book.describe(change.line, says);
      this.#reword(change.line, says, field);
      this.#redraw(this.book.partOf(change.line));
    }
    return texts.map((text, index) => [`${change.line}/AMOUNT/${this.data.years[index]}`, text])
      .filter(([, text]) => text !== "").map(([key, text]) => [this.#input(key), text]);
  }

  #reword(id, says, field) {
    if (this.book.line(id)) {
      this.#describe(id, field, says[field], WAITING);
    }
  }

  /* ---- lines ---- */

  #carryOut(change) {
    this.outbox.change(change);
    return this.book.apply(change);
  }

  /** Does and redraws; and can be undone. */
  #do(label, change, opposite) {
    this.undo.did({ label, changes: [change], opposites: [opposite] });
    this.#redraw(this.#carryOut(change));
    this.frame.undoable(this.undo);
    this.#soon();
  }

  /** Where a partner does not answer for the sub-project, the new line names the partner, who may then change it. */
  #addLine(part, side, kind) {
    const named = !part.maySetUp || ["OWN_CASH", "OTHER_MUNICIPALITY"].includes(kind);
    const organisation = named ? this.data.actingFor : "";
    const id = newId();
    const says = side === "costs" ? { side: "COST", category: kind, description: "", organisation: part.maySetUp ? "" : organisation }
      : { side: "FINANCING", source: kind, status: "APPLIED_FOR", description: "", organisation };
    this.#do(this.words.adding, { do: "add", line: id, part: part.id, after: "", ...says }, { do: "remove", line: id });
    this.#input(`${id}/${side === "costs" ? "category" : "source"}`)?.focus();
  }

  #openMenu(line, opener) {
    const table = this.book.table(line);
    const at = table.indexOf(line);
    const { words, icons } = this.data;
    this.menu.open(opener, [
      { label: words.duplicate, path: icons.copy, act: () => this.#duplicate(line) },
      { label: words.moveUp, path: icons.up, keys: "Alt Shift ↑", act: at > 0 && (() => this.#move(line, -1)) },
      { label: words.moveDown, path: icons.down, keys: "Alt Shift ↓", act: at < table.length - 1 && (() => this.#move(line, 1)) },
      { label: words.removeLine, path: icons.remove, act: () => this.#removeLine(line) },
    ]);
  }

  #duplicate(line) {
    const id = newId();
    const change = { do: "add", line: id, part: this.book.partOf(line.id).id, after: line.id, ...this.#sendable(wordsOf(line)) };
    change.category = line.category;
    const texts = line.cells.map((cell) => [cell, this.#input(`${line.id}/${cell.measure}/${cell.year}`)?.value ?? cell.text]);
    this.#redraw(this.#carryOut(change));
    this.#enterAll(texts.filter(([, text]) => text !== "").map(([cell, text]) => [this.#input(`${id}/${cell.measure}/${cell.year}`), text]),
      { label: this.words.duplicate, changes: [change], opposites: [{ do: "remove", line: id }] });
    this.#soon();
    this.#input(`${id}/description`)?.focus();
  }

  #moveLine(cell, by) {
    const line = this.book.line(lineOf(cell));
    if (line?.mayChange) {
      this.#move(line, by);
    }
  }

  #move(line, by) {
    const table = this.book.table(line);
    const at = table.indexOf(line);
    const to = at + by;
    if (to >= 0 && to < table.length) {
      const before = (by < 0 ? table[to] : table[to + 1])?.id ?? "";
      this.#do(this.words.moving, { do: "place", line: line.id, before }, { do: "place", line: line.id, before: this.book.next(line) });
      this.frame.say(fill(this.words.moved, to + 1, table.length));
    }
  }

  #removeLine(line) {
    const table = this.book.table(line);
    const next = table[table.indexOf(line) + 1] ?? table[table.indexOf(line) - 1];
    this.#do(this.words.removeLine, { do: "remove", line: line.id }, { do: "restore", line: line.id });
    this.frame.tell("success", fill(this.words.removed, line.description || "–"), this.words.undo, () => this.#undo());
    const goOn = next && this.root.querySelector(`[data-line="${next.id}"] .more-line`);
    (goOn ?? this.root.querySelector(".add-line select"))?.focus();
  }

  /* ---- undo ---- */

  #undo() {
    this.#commit(document.activeElement);
    this.#walk(this.undo.back(), "opposites", "from", "to", this.words.undone);
  }

  #redo() {
    this.#walk(this.undo.forward(), "changes", "to", "from", this.words.redone);
  }

  #walk(step, changes, to, from, told) {
    if (!step) {
      return;
    }
    // a line that was added once is never added again, but put back
    const due = step[changes].map((change) => (change.do === "add" ? { do: "restore", line: change.line } : change));
    const parts = new Set(due.map((change) => this.#carryOut(change)));
    if (parts.has(null)) {
      this.#rereadSoon = true;
    }
    step.says.filter((one) => this.book.line(one.line)).forEach((one) => {
      this.#reword(one.line, { ...wordsOf(this.book.line(one.line)), [one.field]: one[to][one.field] }, one.field);
      parts.add(this.book.partOf(one.line));
    });
    parts.forEach((part) => part && this.#redraw(part));
    const kept = step.cells.filter((one) => !this.#takeBack(one.key, one[from], one[to]));
    this.frame.tell(kept.length > 0 ? "other" : "success", this.#walked(told, step, kept));
    const last = step.cells.at(-1);
    (last && this.#input(last.key))?.focus();
    this.frame.undoable(this.undo);
    this.#soon();
  }

  #rereadSoon = false;

  #walked(told, step, kept) {
    const first = kept[0] && this.#input(kept[0].key);
    return first ? fill(this.words.notUndone, this.#nameOf(first)) : fill(told, step.label);
  }

  /** Whether a cell could be set back: not where somebody else went on from it. */
  #takeBack(key, mine, text) {
    const cell = this.#input(key);
    if (cell && cell.value !== mine && cell.value !== text) {
      return false;
    }
    if (cell) {
      cell.value = text;
      this.#enter(cell);
    }
    return true;
  }

  /* ---- delivering ---- */

  /** Waits until the batch of one paste or one key is together. */
  #soon() {
    this.frame.undoable(this.undo);
    if (this.outbox.waiting().length > 0) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#deliver(), TOGETHER_MS);
    }
  }

  async #deliver() {
    if (this.#busy || this.outbox.waiting().length === 0) {
      return;
    }
    this.#busy = true;
    this.frame.saving();
    try {
      await this.outbox.alone(async () => {
        await this.#sendLines();
        await this.#sendCells();
      });
      this.#wait = FIRST_WAIT_MS;
      this.#busy = false;
      if (this.#rereadSoon && this.outbox.changes().length === 0) {
        await this.#reread();
      }
      this.frame.rest(this.outbox, this.data.derived.time);
      this.#soon();
    } catch (trouble) {
      this.#busy = false;
      this.#fail(trouble);
    }
  }

  async #sendLines() {
    const changes = this.outbox.changes().slice(0, LARGEST_BATCH);
    const said = changes.length < LARGEST_BATCH ? this.outbox.words().filter((entry) => this.#isSendable(entry)) : [];
    if (changes.length + said.length > 0) {
      const answer = await this.door.change([...changes.map((entry) => entry.change),
        ...said.map((entry) => ({ do: "describe", line: entry.line, ...entry.says }))]);
      changes.forEach((entry, at) => this.#changed(entry, answer.answers[at]));
      said.forEach((entry, at) => this.#worded(entry, answer.answers[changes.length + at]));
      this.#follow(answer.derived, answer.answers.some((one) => !one.message));
    }
  }

  #isSendable(entry) {
    const line = this.book.line(entry.line);
    return entry.state === WAITING && !(line && unknownField(entry.says, line.inKind, this.data));
  }

  #changed(entry, answer) {
    this.outbox.take(entry.key);
    if (answer.message) {
      this.#rereadSoon = true;
      this.frame.tell("warning", answer.message);
    } else if (entry.change.do === "remove") {
      this.outbox.forgetLine(entry.line);
    }
  }

  #worded(sent, answer) {
    const now = this.outbox.get(sent.key);
    const field = this.#input(`${sent.line}/${sent.field}`);
    if (JSON.stringify(now?.says) !== JSON.stringify(sent.says)) {
      return;
    }
    if (answer.message) {
      const entry = this.outbox.put({ ...sent, state: REFUSED, message: answer.message });
      this.#sheet(`${sent.line}/${sent.field}`)?.mark(sent.key, entry);
      this.frame.say(answer.message);
    } else {
      this.outbox.take(sent.key);
      if (field) {
        field.dataset.shown = field.value;
        this.#sheetOf(field).mark(`${sent.line}/${sent.field}`);
        document.getElementById(`m-${sent.key.replaceAll("/", "-")}`)?.remove();
      }
    }
  }

  async #sendCells() {
    const batch = this.outbox.cells().filter((entry) => entry.state === WAITING).slice(0, LARGEST_BATCH);
    if (batch.length > 0) {
      batch.forEach((entry) => this.outbox.put({ ...entry, sent: true }));
      const answer = await this.door.enter(batch.map(({ line, measure, year, revision, typed }) =>
        ({ line, measure, year, revision, typed })));
      answer.answers.forEach((one, at) => this.#acknowledge(batch[at], one));
      this.#follow(answer.derived, answer.answers.some((one, at) => one.outcome === "SAVED" && one.revision > batch[at].revision));
    }
  }

  #acknowledge(sent, answer) {
    const now = this.outbox.get(sent.key);
    const input = this.#input(sent.key);
    if (answer.code === "cell.gone") {
      this.#gone(sent, answer);
      return;
    }
    if (input) {
      this.#sheet(sent.key).hold(sent.key, answer.text, answer.revision);
    }
    if (now && now.typed !== sent.typed) {
      this.outbox.put({ ...now, revision: answer.outcome === "SAVED" ? answer.revision : now.revision });
    } else if (answer.outcome === "SAVED") {
      this.outbox.take(sent.key);
      this.undo.written(sent.key, sent.typed, answer.text);
      if (input) {
        this.#settle(input, answer.text);
        this.#sheet(sent.key).mark(sent.key, null, true);
      }
    } else {
      this.#object(sent, answer, input);
    }
  }

  #settle(input, text) {
    const marked = document.activeElement === input && input.dataset.mode !== "edit";
    input.value = text;
    input.dataset.shown = text;
    if (marked) {
      input.select();
    }
  }

  #object(sent, answer, input) {
    const conflict = answer.outcome === "CONFLICT";
    const entry = this.outbox.put({ ...sent, state: conflict ? CONFLICT : REFUSED, sent: false, message: answer.message,
      who: answer.who, when: answer.when });
    if (input) {
      this.#sheet(sent.key).mark(sent.key, entry);
      this.frame.say(conflict ? fill(this.words.conflictSays, sent.year, sent.typed, answer.who, answer.text) : `${sent.year}: ${answer.message}`);
    }
  }

  /** The line was taken out meanwhile: what was typed is shown, and both can be put back. */
  #gone(sent, answer) {
    this.outbox.take(sent.key);
    this.#rereadSoon = true;
    this.frame.tell("other", `${answer.message} ${fill(this.words.typedThere, sent.year, sent.typed)}`, this.words.restoreLine, () => {
      this.outbox.change({ do: "restore", line: sent.line });
      this.outbox.put({ ...sent, state: WAITING, sent: false });
      this.#rereadSoon = true;
      this.#soon();
    });
  }

  /** @param own whether it came of what was sent from here: then nobody else changed anything between */
  #follow(derived, own = true) {
    if (own && derived.revision <= this.seen + 1) {
      this.seen = Math.max(this.seen, derived.revision);
    } else if (derived.revision > this.seen) {
      setTimeout(() => this.#askForNews());
    }
    this.data.derived = derived;
    for (const [id, part] of Object.entries(derived.parts)) {
      this.sheets.find((sheet) => sheet.part.id === id)?.derive(part);
    }
    this.frame.derive(derived, this.outbox);
    if (!this.#busy) {
      this.frame.rest(this.outbox, derived.time);
    }
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

  /* ---- what others do ---- */

  async #askForNews() {
    if (this.#asking || this.#busy || document.hidden || Date.now() - this.#lastDeed > IDLE_MS) {
      return;
    }
    this.#asking = true;
    try {
      const news = await this.door.news(this.seen);
      if (!this.#busy) {
        await this.#learn(news);
      }
    } catch (trouble) {
      if (trouble.kind === "expired" || !trouble.kind) {
        this.#fail(trouble);
      }
    } finally {
      this.#asking = false;
    }
  }

  async #learn(news) {
    this.frame.present(news);
    if (news.revision <= this.seen) {
      return;
    }
    const cells = news.cells.filter((cell) => cell.revision > (this.#sheet(newsKey(cell))?.held(newsKey(cell)).revision ?? Infinity));
    if (news.linesChanged) {
      await this.#reread();
    }
    this.seen = news.revision;
    cells.forEach((cell) => this.#learnCell(newsKey(cell), cell));
    this.#follow(news.derived);
  }

  #learnCell(key, cell) {
    const sheet = this.#sheet(key);
    const input = sheet?.input(key);
    if (!input) {
      return;
    }
    sheet.hold(key, cell.text, cell.revision);
    const entry = this.outbox.get(key);
    if (entry) {
      sheet.mark(key, entry);
      return;
    }
    this.#settle(input, cell.text);
    if (!cell.own) {
      sheet.markRemote(key, cell);
      this.frame.say(fill(this.words.remoteSays, cell.organisation, this.#nameOf(input), cell.text || "0"));
    }
  }

  async #reread() {
    this.#rereadSoon = false;
    this.#open(await this.door.read());
  }

  /** Another window of the same person put something into the outbox, or had it acknowledged. */
  #elsewhere(key, entry) {
    if (key.startsWith("change/")) {
      this.#rereadSoon = true;
      this.#askForNews();
      return;
    }
    const cell = entry?.says ? this.#input(`${entry.line}/${entry.field}`) : this.#input(key);
    if (!cell) {
      return;
    }
    if (entry && !entry.says && document.activeElement !== cell) {
      cell.value = entry.typed;
      cell.dataset.shown = entry.typed;
    }
    this.#sheetOf(cell).mark(key, entry);
    if (!entry) {
      this.#askForNews();
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

function newsKey({ line, measure, year }) {
  return `${line}/${measure}/${year}`;
}

/** A cell among all cells. */
function keyOf(cell) {
  return cell.dataset.key ?? `${cell.dataset.of}/${cell.dataset.field}`;
}

/** Under which key the outbox keeps what is typed into a cell. */
function entryKey(cell) {
  return cell.dataset.key ?? wordsKey(cell.dataset.of);
}

function lineOf(cell) {
  return cell.dataset.of ?? cell.dataset.key?.split("/")[0];
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
