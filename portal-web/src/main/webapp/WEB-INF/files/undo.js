/*
 * What can be undone and redone in this window. A step holds the cells it changed, each with what stood there before and after,
 * and the changes of lines with their opposites.
 */
const MOST = 200;

export class Undo {
  #done = [];
  #undone = [];

  /** @param step {label, cells: [{key, from, to}], says: [{line, field, from, to}], changes: [change], opposites: [change]} */
  did(step) {
    this.#done.push({ label: "", cells: [], says: [], changes: [], opposites: [], ...step });
    this.#done.splice(0, this.#done.length - MOST);
    this.#undone = [];
  }

  get canUndo() {
    return this.#done.length > 0;
  }

  get canRedo() {
    return this.#undone.length > 0;
  }

  /** The step to undo, or nothing; it can be redone then. */
  back() {
    return this.#move(this.#done, this.#undone);
  }

  forward() {
    return this.#move(this.#undone, this.#done);
  }

  /** The server writes an amount in its own way: 25000 comes back as 25 000. */
  written(key, typed, text) {
    [...this.#done, ...this.#undone].flatMap((step) => step.cells).filter((cell) => cell.key === key).forEach((cell) => {
      cell.from = cell.from === typed ? text : cell.from;
      cell.to = cell.to === typed ? text : cell.to;
    });
  }

  #move(from, to) {
    const step = from.pop();
    if (step) {
      to.push(step);
    }
    return step;
  }
}
