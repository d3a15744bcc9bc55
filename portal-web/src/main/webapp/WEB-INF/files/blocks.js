/* Copying blocks of cells out and pasting them in: into the lines that are there, and into new ones behind them. */
import { wordsOf } from "./book.js";
import { plain, write } from "./clipboard.js";
import { keyOf } from "./keys.js";
import { fill } from "./markup.js";
import { newId } from "./outbox.js";
import { arrange, unknownField } from "./paste.js";

export class Blocks {
  constructor(grid) {
    this.grid = grid;
  }

  copied(block) {
    const language = document.documentElement.lang;
    return write(block.map((row) => row.map((cell) => {
      if (!cell) {
        return "";
      }
      return cell instanceof HTMLSelectElement ? cell.selectedOptions[0]?.text ?? "" : cell.dataset.key ? plain(cell.value, language) : cell.value;
    })));
  }

  paste(first, block) {
    const plan = arrange(this.grid.rows(), first, block, this.grid.data);
    if (plan.part.lines.length + plan.added.length > this.grid.data.mostLines) {
      this.grid.frame.tell("warning", fill(this.grid.words.pastedTooMuch, plan.part.lines.length + plan.added.length, this.grid.data.mostLines));
      return;
    }
    const key = keyOf(first);
    const says = plan.says.map(([line, field, text]) => {
      const from = wordsOf(line);
      return { line: line.id, from, to: { ...from, [field]: text }, field };
    });
    const adds = this.#linesFor(plan);
    const step = { label: this.grid.words.pasting, says, changes: adds.map((one) => one.change),
      opposites: adds.map((one) => ({ do: "remove", line: one.change.line })).reverse() };
    adds.forEach((one) => this.grid.carryOut(one.change));
    says.forEach((one) => this.grid.reword(one.line, one.to, one.field));
    adds.forEach((one) => this.#describeAgain(one));
    if (adds.length > 0 || says.length > 0) {
      this.grid.redraw(plan.part);
    }
    // cells are looked up only now: drawing makes new ones
    const pairs = [...plan.cells.map(([cell, text]) => [this.grid.input(cell.dataset.key), text]), ...adds.flatMap((one) => this.#cellsOf(one))];
    this.grid.enterAll(pairs, step);
    this.grid.input(key)?.focus();
    const told = fill(this.grid.words.pasted, pairs.length, adds.length);
    this.grid.frame.tell(plan.left === 0 ? "success" : "warning", plan.left === 0 ? told : `${told} ${fill(this.grid.words.pastedLeft, plan.left)}`,
      this.grid.words.undo, () => this.grid.stepBack());
  }

  #linesFor({ part, added, after }) {
    let last = after.id;
    return added.map(({ says, texts }) => {
      const change = { do: "add", line: newId(), part: part.id, after: last, ...this.sendable(says) };
      last = change.line;
      return { change, says, texts };
    });
  }

  /** A new line is made with choices that exist; what is no choice is then written into its cell and shown as such. */
  sendable(says) {
    const { choices } = this.grid.data;
    const known = (list, code) => (list.some((one) => one.code === code) ? code : list[0]?.code ?? code);
    const sent = { ...says, organisation: choices.organisations.some((one) => one.code === says.organisation) ? says.organisation : "" };
    if (says.side === "COST") {
      sent.category = known(choices.categories.filter((one) => !one.inKind && !one.closed), says.category);
    } else {
      sent.source = known(choices.sources, says.source);
      sent.status = known(choices.statuses, says.status);
    }
    return sent;
  }

  /** What is no choice is written into the new line as it was pasted. */
  #describeAgain({ change, says }) {
    const field = unknownField(says, false, this.grid.data);
    if (field) {
      this.grid.book.describe(change.line, says);
      this.grid.reword(change.line, says, field);
    }
  }

  #cellsOf({ change, texts }) {
    return texts.map((text, index) => [`${change.line}/AMOUNT/${this.grid.data.years[index]}`, text])
      .filter(([, text]) => text !== "").map(([key, text]) => [this.grid.input(key), text]);
  }
}
