/*
 * Moving as in a spreadsheet. A cell is either ready (its text is marked, arrows move on) or being edited (arrows move in the
 * text). Typing begins to edit, F2 and a double click do so without replacing, Enter takes over and moves down, Escape gives
 * back what stood there. Shift and an arrow stretch a block, which is copied, emptied or pasted upon. A choice is opened with F2,
 * Enter, the space bar or Alt and an arrow. Tab goes through everything, as on every page.
 */
import { parse } from "./clipboard.js";
import { wordsKey } from "./outbox.js";

const MOVES = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

export class Keys {
  #anchor = null;
  #end = null;

  /**
   * @param root the element with the cells
   * @param actions {rows, commit, restore, clear, paste, copied, undo, redo, move}: what the grid does; rows gives all cells, row by
   *     row and column by column, with nothing where none can be changed
   */
  constructor(root, actions) {
    this.root = root;
    this.actions = actions;
    root.addEventListener("keydown", (event) => this.#key(event));
    root.addEventListener("focusin", (event) => this.#enter(event.target));
    root.addEventListener("mousedown", (event) => this.#press(event));
    root.addEventListener("mouseover", (event) => this.#drag(event));
    root.addEventListener("dblclick", (event) => this.#edit(event.target));
    root.addEventListener("paste", (event) => this.#paste(event));
    root.addEventListener("copy", (event) => this.#copy(event));
    root.addEventListener("cut", (event) => this.#cut(event));
    root.addEventListener("input", (event) => {
      if (isCell(event.target)) {
        event.target.dataset.mode = "edit";
      }
    });
  }

  #enter(cell) {
    if (isCell(cell)) {
      this.#mark(cell, cell);
      this.#ready(cell);
    }
  }

  #ready(cell) {
    cell.dataset.mode = "ready";
    if (isField(cell)) {
      cell.select();
    }
  }

  /** A click makes a cell ready and leaves a ready one so: typing replaces what stands there. In an edited one it sets the caret. */
  #press(event) {
    const cell = event.target;
    if (isCell(cell) && event.shiftKey && this.#anchor) {
      event.preventDefault();
      this.#mark(this.#anchor, cell);
    } else if (isField(cell) && !(cell === document.activeElement && cell.dataset.mode === "edit")) {
      event.preventDefault();
      cell.focus();
      this.#mark(cell, cell);
    }
  }

  #drag(event) {
    if (event.buttons === 1 && isCell(event.target) && this.#anchor && document.activeElement?.dataset.mode === "ready") {
      this.#mark(this.#anchor, event.target);
    }
  }

  #edit(cell) {
    if (isField(cell)) {
      cell.dataset.mode = "edit";
      cell.setSelectionRange(cell.value.length, cell.value.length);
    } else if (cell instanceof HTMLSelectElement) {
      try {
        cell.showPicker?.();
      } catch {
        // a browser that opens choices only itself
      }
    }
  }

  #key(event) {
    const cell = event.target;
    if (!isCell(cell)) {
      return;
    }
    if (this.#command(event, cell)) {
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (this.#plain(event, cell)) {
      event.preventDefault();
    }
  }

  /** Keys with Ctrl, Command or Alt; whether one was meant for the sheet. */
  #command(event, cell) {
    const command = event.ctrlKey || event.metaKey;
    const editing = cell.dataset.mode === "edit";
    const key = event.key.toLowerCase();
    if (command && key === "z" && !editing) {
      (event.shiftKey ? this.actions.redo : this.actions.undo)();
    } else if (command && key === "y" && !editing) {
      this.actions.redo();
    } else if (event.altKey && event.shiftKey && (key === "arrowup" || key === "arrowdown")) {
      this.actions.commit(cell);
      this.actions.move(cell, key === "arrowup" ? -1 : 1);
    } else {
      return false;
    }
    return true;
  }

  #plain(event, cell) {
    const editing = cell.dataset.mode === "edit" && isField(cell);
    const choice = cell instanceof HTMLSelectElement;
    const step = MOVES[event.key];
    if (event.key === "F2" || (choice && (event.key === "Enter" || event.key === " "))) {
      this.#edit(cell);
    } else if (event.key === "Escape") {
      this.actions.restore(cell);
      this.#mark(cell, cell);
      this.#ready(cell);
    } else if (event.key === "Enter") {
      this.actions.commit(cell);
      this.#move(cell, event.shiftKey ? -1 : 1, 0);
    } else if (step && event.shiftKey && !editing) {
      this.#stretch(step);
    } else if (step && !event.shiftKey && !(editing && step[0] === 0)) {
      this.actions.commit(cell);
      this.#move(cell, ...step);
    } else if ((event.key === "Delete" || (event.key === "Backspace" && this.#isBlock())) && !editing) {
      this.actions.clear(this.#block().flat().filter(Boolean));
      this.#ready(cell);
    } else {
      return false;
    }
    return true;
  }

  #move(cell, down, right) {
    const rows = this.actions.rows();
    const [row, column] = place(rows, cell);
    let [r, c] = [row + down, column + right];
    while (rows[r] && c >= 0 && c < rows[r].length && !rows[r][c]) {
      [r, c] = [r + down, c + right];
    }
    const next = rows[r]?.[c];
    if (next) {
      next.focus();
    } else {
      this.#enter(cell);
    }
  }

  #stretch([down, right]) {
    const rows = this.actions.rows();
    const [row, column] = place(rows, this.#end ?? document.activeElement);
    const next = rows[row + down]?.[column + right];
    if (next) {
      this.#mark(this.#anchor ?? document.activeElement, next);
      next.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }

  #mark(anchor, end) {
    this.#block().flat().filter(Boolean).forEach((cell) => cell.parentElement.removeAttribute("aria-selected"));
    this.#anchor = anchor;
    this.#end = end;
    if (this.#isBlock()) {
      this.#block().flat().filter(Boolean).forEach((cell) => cell.parentElement.setAttribute("aria-selected", "true"));
      this.actions.stretched(this.#block());
    }
  }

  #isBlock() {
    return this.#anchor !== this.#end;
  }

  /** The cells between anchor and end, or none where the sheet was drawn anew since. */
  #block() {
    const rows = this.actions.rows();
    const [top, left] = this.#anchor ? place(rows, this.#anchor) : [-1, -1];
    const [bottom, right] = this.#end ? place(rows, this.#end) : [-1, -1];
    if (top < 0 || bottom < 0) {
      return [];
    }
    return rows.slice(Math.min(top, bottom), Math.max(top, bottom) + 1)
      .map((row) => row.slice(Math.min(left, right), Math.max(left, right) + 1));
  }

  #copy(event) {
    if (isCell(event.target) && event.target.dataset.mode !== "edit") {
      event.preventDefault();
      event.clipboardData.setData("text/plain", this.actions.copied(this.#block()));
    }
  }

  #cut(event) {
    if (isCell(event.target) && event.target.dataset.mode !== "edit") {
      this.#copy(event);
      this.actions.clear(this.#block().flat().filter(Boolean));
    }
  }

  #paste(event) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const cell = event.target;
    const block = /[\t\n]/.test(text.replace(/\r?\n$/, ""));
    if (!isCell(cell) || text === "" || (!block && cell.dataset.mode === "edit")) {
      return;
    }
    event.preventDefault();
    const [[first] = []] = this.#block();
    this.actions.paste(first ?? cell, parse(text));
  }
}

/** Where a cell stands: row and column. */
export function place(rows, cell) {
  const row = rows.findIndex((cells) => cells.includes(cell));
  return row < 0 ? [-1, -1] : [row, rows[row].indexOf(cell)];
}

export function isCell(element) {
  return element instanceof HTMLElement && (element.dataset.key !== undefined || element.dataset.field !== undefined);
}

function isField(element) {
  return element instanceof HTMLInputElement && isCell(element);
}

/** A cell among all cells. */
export function keyOf(cell) {
  return cell.dataset.key ?? `${cell.dataset.of}/${cell.dataset.field}`;
}

/** Under which key the outbox keeps what is typed into a cell. */
export function entryKey(cell) {
  return cell.dataset.key ?? wordsKey(cell.dataset.of);
}

export function lineOf(cell) {
  return cell.dataset.of ?? cell.dataset.key?.split("/")[0];
}
