/*
 * Moving as in a spreadsheet. A cell is either ready (its text is marked, arrows move on) or being edited (arrows move in the
 * text). Typing begins to edit, F2 and a double click do so without replacing, Enter takes over and moves down, Escape gives
 * back what stood there. Tab goes through everything, as on every page.
 */
const MOVES = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

export class Keys {
  /**
   * @param root the element with the cells
   * @param rows gives the cells that take numbers, row by row
   * @param commit takes over what a cell holds
   * @param restore gives a cell its text back
   * @param paste fills cells with texts and is told how many found no place
   */
  constructor(root, { rows, commit, restore, paste }) {
    this.rows = rows;
    this.commit = commit;
    this.restore = restore;
    this.paste = paste;
    root.addEventListener("keydown", (event) => this.#key(event));
    root.addEventListener("focusin", (event) => this.#enter(event.target));
    root.addEventListener("mousedown", (event) => this.#press(event));
    root.addEventListener("dblclick", (event) => this.#edit(event.target));
    root.addEventListener("paste", (event) => this.#paste(event));
    root.addEventListener("input", (event) => {
      if (isCell(event.target)) {
        event.target.dataset.mode = "edit";
      }
    });
  }

  #enter(cell) {
    if (isCell(cell)) {
      cell.dataset.mode = "ready";
      cell.select();
    }
  }

  /** A click makes a cell ready and leaves a ready one so: typing replaces what stands there. In an edited one it sets the caret. */
  #press(event) {
    const cell = event.target;
    if (isCell(cell) && !(cell === document.activeElement && cell.dataset.mode === "edit")) {
      event.preventDefault();
      cell.focus();
    }
  }

  #edit(cell) {
    if (isCell(cell)) {
      cell.dataset.mode = "edit";
      cell.setSelectionRange(cell.value.length, cell.value.length);
    }
  }

  #key(event) {
    const cell = event.target;
    if (!isCell(cell) || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const editing = cell.dataset.mode === "edit";
    if (event.key === "F2") {
      this.#edit(cell);
    } else if (event.key === "Escape") {
      this.restore(cell);
      this.#enter(cell);
    } else if (event.key === "Enter") {
      this.commit(cell);
      this.#move(cell, event.shiftKey ? -1 : 1, 0);
    } else if (event.key in MOVES && !(editing && MOVES[event.key][0] === 0) && !event.shiftKey) {
      this.commit(cell);
      this.#move(cell, ...MOVES[event.key]);
    } else {
      return;
    }
    event.preventDefault();
  }

  #move(cell, down, right) {
    const [row, column] = this.#place(cell);
    const rows = this.rows();
    const next = rows[row + down]?.[Math.min(column + right, (rows[row + down] ?? []).length - 1)];
    if (next && column + right >= 0) {
      next.focus();
    } else {
      this.#enter(cell);
    }
  }

  #place(cell) {
    const rows = this.rows();
    const row = rows.findIndex((cells) => cells.includes(cell));
    return [row, rows[row].indexOf(cell)];
  }

  #paste(event) {
    const text = event.clipboardData?.getData("text/plain").replace(/\r?\n$/, "") ?? "";
    if (!isCell(event.target) || !/[\t\n]/.test(text)) {
      return;
    }
    event.preventDefault();
    const [row, column] = this.#place(event.target);
    const rows = this.rows();
    const filled = [];
    let left = 0;
    text.split(/\r?\n/).forEach((line, down) => line.split("\t").forEach((typed, right) => {
      const cell = rows[row + down]?.[column + right];
      if (cell) {
        filled.push([cell, typed.trim()]);
      } else {
        left++;
      }
    }));
    this.paste(filled, left);
    this.#enter(event.target);
  }
}

function isCell(element) {
  return element instanceof HTMLInputElement && element.dataset.key !== undefined;
}
