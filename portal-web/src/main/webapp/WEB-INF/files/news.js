/* What others change, and the other windows of the same person: asked for every few seconds while the page is shown. */
import { fill } from "./markup.js";
import { cellKey } from "./outbox.js";

const NEWS_MS = 5000;
/** Whoever does nothing for so long is not kept signed in by the questions of an open page. */
const IDLE_MS = 20 * 60 * 1000;

export class News {
  #asking = false;
  #lastDeed = Date.now();

  constructor(grid) {
    this.grid = grid;
    ["keydown", "pointerdown"].forEach((kind) => document.addEventListener(kind, () => { this.#lastDeed = Date.now(); }));
    document.addEventListener("visibilitychange", () => this.askForNews());
    setInterval(() => this.askForNews(), NEWS_MS);
  }

  async askForNews() {
    if (this.#asking || this.grid.courier.busy || document.hidden || Date.now() - this.#lastDeed > IDLE_MS) {
      return;
    }
    this.#asking = true;
    try {
      const news = await this.grid.door.news(this.grid.seen);
      if (!this.grid.courier.busy) {
        await this.#learn(news);
      }
    } catch (trouble) {
      if (trouble.kind === "expired" || !trouble.kind) {
        this.grid.courier.fail(trouble);
      }
    } finally {
      this.#asking = false;
    }
  }

  async #learn(news) {
    this.grid.frame.present(news);
    if (news.revision <= this.grid.seen) {
      return;
    }
    const cells = news.cells.filter((cell) => cell.revision > this.#heldRevision(cell));
    if (news.linesChanged) {
      await this.grid.reread();
    }
    this.grid.seen = news.revision;
    cells.forEach((cell) => this.#learnCell(cellKey(cell.line, cell.measure, cell.year), cell));
    this.grid.follow(news.derived);
  }

  /** A cell that is not in this window is nothing to learn. */
  #heldRevision({ line, measure, year }) {
    const key = cellKey(line, measure, year);
    return this.grid.sheet(key)?.held(key).revision ?? Infinity;
  }

  #learnCell(key, cell) {
    const sheet = this.grid.sheet(key);
    const input = sheet?.input(key);
    if (!input) {
      return;
    }
    sheet.hold(key, cell.text, cell.revision);
    const entry = this.grid.outbox.get(key);
    if (entry) {
      sheet.mark(key, entry);
      return;
    }
    this.grid.settle(input, cell.text);
    if (!cell.own) {
      sheet.markRemote(key, cell);
      this.grid.frame.say(fill(this.grid.words.remoteSays, cell.organisation, this.grid.nameOf(input), cell.text || "0"));
    }
  }

  /** Another window of the same person put something into the outbox, or had it acknowledged. */
  elsewhere(key, entry) {
    if (key.startsWith("change/")) {
      this.grid.rereadSoon = true;
      this.askForNews();
      return;
    }
    const cell = entry?.says ? this.grid.input(`${entry.line}/${entry.field}`) : this.grid.input(key);
    if (!cell) {
      return;
    }
    if (entry && !entry.says && document.activeElement !== cell) {
      cell.value = entry.typed;
      cell.dataset.shown = entry.typed;
    }
    this.grid.sheetOf(cell).mark(key, entry);
    if (!entry) {
      this.askForNews();
    }
  }
}
