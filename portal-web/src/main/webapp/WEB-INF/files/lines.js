/* What a person does with whole lines: add, copy, move, delete. Each is shown at once, sent when it can be, and can be undone. */
import { wordsOf } from "./book.js";
import { lineOf } from "./keys.js";
import { fill } from "./markup.js";
import { Menu } from "./menu.js";
import { newId } from "./outbox.js";

export class Lines {
  constructor(grid, root) {
    this.grid = grid;
    this.menu = new Menu(root);
  }

  /** Does and redraws; and can be undone. */
  #do(label, change, opposite) {
    this.grid.undo.did({ label, changes: [change], opposites: [opposite] });
    this.grid.redraw(this.grid.carryOut(change));
    this.grid.frame.undoable(this.grid.undo);
    this.grid.courier.soon();
  }

  /** Where a partner does not answer for the sub-project, the new line names the partner, who may then change it. */
  addLine(part, side, kind) {
    const named = !part.maySetUp || ["OWN_CASH", "OTHER_MUNICIPALITY"].includes(kind);
    const organisation = named ? this.grid.data.actingFor : "";
    const id = newId();
    const says = side === "costs" ? { side: "COST", category: kind, description: "", organisation: part.maySetUp ? "" : organisation }
      : { side: "FINANCING", source: kind, status: "APPLIED_FOR", description: "", organisation };
    this.#do(this.grid.words.adding, { do: "add", line: id, part: part.id, after: "", ...says }, { do: "remove", line: id });
    this.grid.input(`${id}/${side === "costs" ? "category" : "source"}`)?.focus();
  }

  openMenu(line, opener) {
    const table = this.grid.book.table(line);
    const at = table.indexOf(line);
    const { words, icons } = this.grid.data;
    this.menu.open(opener, [
      { label: words.duplicate, path: icons.copy, act: () => this.#duplicate(line) },
      { label: words.moveUp, path: icons.up, keys: "Alt Shift ↑", act: at > 0 && (() => this.#move(line, -1)) },
      { label: words.moveDown, path: icons.down, keys: "Alt Shift ↓", act: at < table.length - 1 && (() => this.#move(line, 1)) },
      { label: words.removeLine, path: icons.remove, act: () => this.#removeLine(line) },
    ]);
  }

  #duplicate(line) {
    const id = newId();
    const change = { do: "add", line: id, part: this.grid.book.partOf(line.id).id, after: line.id, ...this.grid.blocks.sendable(wordsOf(line)) };
    change.category = line.category;
    const texts = line.cells.map((cell) => [cell, this.grid.input(`${line.id}/${cell.measure}/${cell.year}`)?.value ?? cell.text]);
    this.grid.redraw(this.grid.carryOut(change));
    this.grid.enterAll(texts.filter(([, text]) => text !== "").map(([cell, text]) => [this.grid.input(`${id}/${cell.measure}/${cell.year}`), text]),
      { label: this.grid.words.duplicate, changes: [change], opposites: [{ do: "remove", line: id }] });
    this.grid.courier.soon();
    this.grid.input(`${id}/description`)?.focus();
  }

  moveLine(cell, by) {
    const line = this.grid.book.line(lineOf(cell));
    if (line?.mayChange) {
      this.#move(line, by);
    }
  }

  #move(line, by) {
    const table = this.grid.book.table(line);
    const at = table.indexOf(line);
    const to = at + by;
    if (to >= 0 && to < table.length) {
      const before = (by < 0 ? table[to] : table[to + 1])?.id ?? "";
      this.#do(this.grid.words.moving, { do: "place", line: line.id, before }, { do: "place", line: line.id, before: this.grid.book.next(line) });
      this.grid.frame.say(fill(this.grid.words.moved, to + 1, table.length));
    }
  }

  #removeLine(line) {
    const table = this.grid.book.table(line);
    const next = table[table.indexOf(line) + 1] ?? table[table.indexOf(line) - 1];
    this.#do(this.grid.words.removeLine, { do: "remove", line: line.id }, { do: "restore", line: line.id });
    this.grid.frame.tell("success", fill(this.grid.words.removed, line.description || "–"), this.grid.words.undo, () => this.grid.stepBack());
    const goOn = next && this.grid.root.querySelector(`[data-line="${next.id}"] .more-line`);
    (goOn ?? this.grid.root.querySelector(".add-line select"))?.focus();
  }
}
