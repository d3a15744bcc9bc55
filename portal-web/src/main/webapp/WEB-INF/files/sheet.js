/* Draws the sheet of one sub-project: two tables of lines, their cells, what is computed, and the state of each cell. It decides nothing. */
import { tableOf, unknownName } from "./book.js";
import { button, fill, icon, make } from "./markup.js";
import { CONFLICT, REFUSED, TYPING, WAITING, cellKey } from "./outbox.js";

const FADE_MS = 3000;
const REMOTE_MS = 60000;

export class Sheet {
  #inputs = new Map();
  #computed = new Map();
  #rows = [];
  #remote = new Map();

  /** @param actions {add, menu, choose, setBack}: what a person can do beside typing */
  constructor(root, book, part, actions) {
    this.root = root;
    this.book = book;
    this.data = book.data;
    this.part = part;
    this.words = book.data.words;
    this.actions = actions;
    this.draw();
  }

  /** All cells, row by row; in each row kind, description, organisation or status, then the years; nothing where none can be changed. */
  rows() {
    return this.#rows;
  }

  /** A cell by its key, or the words of a line by line and field. */
  input(key) {
    return this.#inputs.get(key);
  }

  /** What the server holds: its text and revision. */
  held(key) {
    const input = this.#inputs.get(key);
    return input && { text: input.dataset.held, revision: Number(input.dataset.revision) };
  }

  /** What the server holds now: in the sheet, and in the line that the sheet is drawn from. */
  hold(key, text, revision) {
    const input = this.#inputs.get(key);
    const [line, measure, year] = key.split("/");
    Object.assign(this.book.line(line).cells.find((cell) => cell.measure === measure && cell.year === Number(year)), { text, revision });
    input.dataset.held = text;
    input.dataset.revision = revision;
  }

  /** Sums and balance as the server computed them, of the lines that it told of. */
  derive(derived) {
    for (const [id, amounts] of Object.entries(derived.lines)) {
      const line = this.book.line(id);
      if (line) {
        line.amounts = amounts;
        this.#writeLine(line);
      }
    }
    const { cost, financed, ownWork, balance } = derived;
    this.part.sums = { cost, financed, ownWork, balance };
    this.#writeSums();
  }

  /** Shows how far a cell is: typed, waiting, refused, in conflict, saved, or nothing of it. */
  mark(key, entry, saved = false) {
    const input = entry?.says ? this.#inputs.get(`${entry.line}/${entry.field}`) : this.#inputs.get(key);
    if (!input) {
      return;
    }
    this.#unmark(input, key);
    if (entry) {
      this.#markOpen(input, entry);
    } else if (saved) {
      this.#markSaved(input, key);
    }
  }

  /** Somebody else changed a cell: shown until the person goes there and leaves, or for a minute. */
  markRemote(key, news) {
    const input = this.#inputs.get(key);
    this.#unmark(input, key);
    const cell = input.parentElement;
    const { icons, words } = this.data;
    cell.classList.add("is-remote");
    cell.append(make("span", { class: "cell-mark" }, news.organisation));
    input.setAttribute("aria-describedby", messageId(key));
    const back = button("link-button", fill(words.setBack, news.before || "0"), () => this.actions.setBack(key, news.before));
    cell.closest("tr").after(this.#message(key, "message message--other", make("p", {}, icon(icons.person), make("span", {},
      make("strong", {}, fill(words.remote, news.organisation, news.year, news.when)), " ",
      fill(words.remoteMore, news.before || "0", news.text || "0"), " ", back, " ",
      make("a", { href: this.data.historyAddress }, words.seeHistory)))));
    this.#remote.set(key, setTimeout(() => this.forgetRemote(key), REMOTE_MS));
  }

  /** The person has seen what somebody else changed. */
  forgetRemote(key) {
    if (this.#remote.has(key)) {
      clearTimeout(this.#remote.get(key));
      this.#remote.delete(key);
      this.mark(key);
    }
  }

  isRemote(key) {
    return this.#remote.has(key);
  }

  draw() {
    this.#rows = [];
    this.#inputs.clear();
    this.#computed.clear();
    this.#remote.forEach((timer) => clearTimeout(timer));
    this.#remote.clear();
    this.root.replaceChildren(
      this.#table("costs", this.words.costs, [this.words.category, this.words.description, this.words.organisation]),
      this.#table("financing", this.words.financing, [this.words.source, this.words.financier, this.words.status]));
    this.part.lines.forEach((line) => this.#writeLine(line));
    this.#writeSums();
  }

  #unmark(input, key) {
    const cell = input.parentElement;
    clearTimeout(this.#remote.get(key));
    this.#remote.delete(key);
    cell.classList.remove("is-unsaved", "is-error", "is-remote", "is-saved");
    cell.querySelector(".cell-mark")?.remove();
    document.getElementById(messageId(key))?.remove();
    input.removeAttribute("aria-invalid");
    input.removeAttribute("aria-describedby");
  }

  #markSaved(input, key) {
    const cell = input.parentElement;
    cell.classList.add("is-saved");
    cell.append(make("span", { class: "cell-mark" }, icon(this.data.icons.check, this.words.savedCell)));
    setTimeout(() => {
      if (cell.classList.contains("is-saved")) {
        this.mark(key);
      }
    }, FADE_MS);
  }

  #markOpen(input, entry) {
    const { icons, words } = this.data;
    const cell = input.parentElement;
    const marks = {
      [TYPING]: ["is-unsaved", make("i", { class: "dot", role: "img", "aria-label": words.waitingCell })],
      [WAITING]: ["is-unsaved", make("i", { class: "dot", role: "img", "aria-label": words.waitingCell })],
      [REFUSED]: ["is-error", icon(icons.error)],
      [CONFLICT]: ["is-remote", icon(icons.swap)],
    };
    const [className, mark] = marks[entry.state];
    cell.classList.add(className);
    cell.append(make("span", { class: "cell-mark" }, mark));
    if (entry.state === REFUSED || entry.state === CONFLICT) {
      input.setAttribute("aria-describedby", messageId(entry.key));
      cell.closest("tr").after(entry.state === REFUSED ? this.#refusal(entry) : this.#conflict(entry));
    }
    if (entry.state === REFUSED) {
      input.setAttribute("aria-invalid", "true");
    }
  }

  #refusal(entry) {
    const told = make("span", {}, make("strong", {}, entry.says ? entry.message : `${entry.year}: ${entry.message}`));
    if (!entry.says) {
      told.append(" ", fill(this.words.stillRefused, this.held(entry.key).text || "0"));
    }
    return this.#message(entry.key, "message", make("p", {}, icon(this.data.icons.error), told));
  }

  #conflict(entry) {
    const { words, icons } = this.data;
    const theirs = this.held(entry.key).text || "–";
    const choice = (who, value, label, mine) => make("div", {},
      make("p", { class: "versus__who" }, who), make("p", { class: "versus__value" }, value),
      button("button button--secondary button--small", label, () => this.actions.choose(entry.key, mine)));
    return this.#message(entry.key, "message message--other", make("div", { class: "message__in" }, icon(icons.person),
      make("div", {}, make("p", {}, make("strong", {}, fill(words.conflict, entry.year)), " ", fill(words.conflictMore, theirs)),
        make("div", { class: "versus" }, choice(words.mine, entry.typed || "–", words.keepMine, true),
          choice(`${entry.who}, ${entry.when}`, theirs, words.useTheirs, false)))));
  }

  #message(key, className, inside) {
    return make("tr", { class: className, id: messageId(key), role: "row" },
      make("td", { colspan: 6 + this.data.years.length, role: "gridcell" }, inside));
  }

  #table(side, caption, heads) {
    const { years, words } = this.data;
    const name = this.data.parts.length > 1 ? `${this.part.number} ${this.part.title}: ${caption}` : caption;
    const table = make("table", { class: "budget-grid stack-table", role: "grid", "aria-label": name }, make("caption", {}, caption),
      this.#columns(), make("thead", { role: "rowgroup" }, make("tr", { role: "row" },
        head(make("span", { class: "visually-hidden" }, words.line)), ...heads.map((text) => head(text)),
        ...years.map((year) => head(String(year), "num")), head(words.sum, "num"),
        head(make("span", { class: "visually-hidden" }, words.lineMenu)))));
    const lines = this.part.lines.filter((line) => (line.side === "COST") === (side === "costs"));
    const money = lines.filter((line) => !line.inKind);
    const work = lines.filter((line) => line.inKind);
    const number = (line) => lines.indexOf(line) + 1;
    table.append(make("tbody", { role: "rowgroup" }, ...money.map((line) => this.#line(line, number(line))), this.#adder(side, lines)));
    if (work.length > 0) {
      table.append(make("tbody", { role: "rowgroup" },
        make("tr", { class: "group", role: "row" }, make("th", { colspan: 6 + years.length, scope: "rowgroup", role: "rowheader" },
          words.ownWork, " ", make("span", {}, words.ownWorkHow))),
        ...work.flatMap((line) => this.#work(line, number(line)))));
    }
    if (side === "financing") {
      this.ownWork = make("tbody", { role: "rowgroup" });
      table.append(this.ownWork);
    }
    table.append(this.#foot(side));
    return table;
  }

  #columns() {
    return make("colgroup", {}, make("col", { class: "col-n" }), make("col", { class: "col-kind" }), make("col"),
      make("col", { class: "col-org" }), ...this.data.years.map(() => make("col", { class: "col-year" })),
      make("col", { class: "col-sum" }), make("col", { class: "col-n" }));
  }

  #line(line, number) {
    const { row, inputs } = this.#opening(line, number);
    const cells = this.data.years.map((year) => this.#cell(line, "AMOUNT", year, number));
    row.append(...cells.map((one) => one.cell), this.#sum(line.id), this.#more(line, number));
    this.#row(line, [...inputs, ...cells.map((one) => one.input)]);
    return row;
  }

  #work(line, number) {
    const { years, words } = this.data;
    const { row: top, inputs } = this.#opening(line, number);
    top.append(...years.map((year) => this.#shown(`${line.id}/${year}`, String(year))), this.#sum(line.id), this.#more(line, number));
    this.#row(line, [...inputs, ...years.map(() => null)]);
    const sub = (label, measure, end) => {
      const cells = years.map((year) => this.#cell(line, measure, year, number, `${label}, ${line.description || words.ownWork}`));
      this.#row(line, [null, null, null, ...cells.map((one) => one.input)]);
      return make("tr", { class: "sub", role: "row" }, make("td", { class: "row-n", role: "gridcell" }),
        make("th", { scope: "row", colspan: 3, class: "num", role: "rowheader" }, label), ...cells.map((one) => one.cell), end,
        make("td", { role: "gridcell" }));
    };
    return [top, sub(words.hours, "HOURS", this.#shown(`${line.id}/hours`, words.sum)),
      sub(words.rate, "RATE", make("td", { class: "num is-computed", role: "gridcell" }, fill(words.perHour, this.data.unit)))];
  }

  #row(line, cells) {
    const row = cells.map((cell) => cell ?? null);
    row.line = line;
    row.table = tableOf(line);
    row.part = this.part;
    this.#rows.push(row);
  }

  #opening(line, number) {
    const { choices, words } = this.data;
    const cost = line.side === "COST";
    const name = `${words.line} ${number}`;
    const own = cost ? choices.categories.filter((one) => one.inKind === line.inKind && (!one.closed || one.code === line.category))
      : choices.sources;
    const organisations = [{ code: "", name: cost ? words.everybody : words.nobody }, ...choices.organisations];
    const named = line.organisation || line.source === "OWN_CASH" || line.source === "OTHER_MUNICIPALITY";
    const cells = [
      this.#select(line, cost ? "category" : "source", own, `${cost ? words.category : words.source}, ${name}`),
      cost || !named ? this.#describer(line, name) : this.#select(line, "organisation", organisations, `${words.financier}, ${name}`),
      cost ? this.#select(line, "organisation", organisations, `${words.organisation}, ${name}`)
        : this.#select(line, "status", choices.statuses, `${words.status}, ${name}`),
    ];
    const row = make("tr", { role: "row", id: `line-${line.id}`, "data-line": line.id }, make("th", { scope: "row", class: "row-n", role: "rowheader" }, String(number),
      make("span", { class: "visually-hidden" }, `: ${line.description}`)), ...cells.map((one) => one.cell));
    return { row, inputs: cells.map((one) => one.input) };
  }

  #select(line, field, options, label) {
    const current = line[field];
    const known = options.some((one) => one.code === current);
    if (!line.mayChange) {
      return { cell: make("td", { class: "is-locked", role: "gridcell" }, options.find((one) => one.code === current)?.name ?? "") };
    }
    const unknown = known || !current ? [] : [{ code: current, name: unknownName(current, this.words) }];
    const input = make("select", { class: "cell", "aria-label": label, "data-field": field, "data-of": line.id, "data-shown": current },
      ...[...unknown, ...options].map((one) => make("option", { value: one.code, selected: one.code === current }, one.name)));
    return this.#described(line, field, input);
  }

  #describer(line, name) {
    if (!line.mayChange) {
      return { cell: make("td", { class: "is-locked", role: "gridcell" }, line.description) };
    }
    const label = `${line.side === "COST" ? this.words.description : this.words.financier}, ${name}`;
    return this.#described(line, "description", make("input", { class: "cell", type: "text", autocomplete: "off", "aria-label": label,
      "data-field": "description", "data-of": line.id, "data-shown": line.description, value: line.description }));
  }

  #described(line, field, input) {
    this.#inputs.set(`${line.id}/${field}`, input);
    return { input, cell: make("td", { role: "gridcell" }, input) };
  }

  #cell(line, measure, year, number, what = line.description) {
    const held = line.cells.find((cell) => cell.measure === measure && cell.year === year);
    if (!line.mayChange || !held) {
      return { cell: make("td", { class: "num is-locked", role: "gridcell", "data-label": year }, held?.text ?? "") };
    }
    const key = cellKey(line.id, measure, year);
    const input = make("input", { class: "cell", type: "text", inputmode: "decimal", autocomplete: "off", "data-key": key,
      "data-held": held.text, "data-shown": held.text, "data-revision": held.revision, value: held.text,
      "aria-label": `${what || this.words.line}, ${this.words.line} ${number}, ${year}` });
    this.#inputs.set(key, input);
    return { input, cell: make("td", { class: "num", role: "gridcell", "data-label": year }, input) };
  }

  #shown(key, label) {
    const cell = make("td", { class: "num is-computed", role: "gridcell", "data-label": label });
    this.#computed.set(key, cell);
    return cell;
  }

  #sum(id) {
    return this.#shown(`${id}/sum`, this.words.sum);
  }

  #more(line, number) {
    const { icons, words } = this.data;
    const cell = make("td", { class: "more", role: "gridcell" });
    if (line.mayChange) {
      const more = button("more-line", "", () => this.actions.menu(line, more), icon(icons.more));
      more.setAttribute("aria-label", `${words.lineMenu} ${number}`);
      more.setAttribute("aria-haspopup", "menu");
      cell.append(more);
    } else {
      cell.append(icon(icons.lock, words.locked));
    }
    return cell;
  }

  #adder(side, lines) {
    const { words, icons, choices, years } = this.data;
    const inside = make("div", { class: "add-line" });
    if (lines.length === 0) {
      inside.append(make("p", { class: "subtle" }, side === "costs" ? words.emptyCosts : words.emptyFinancing));
    }
    if (this.part.maySetUp || this.part.editable) {
      const select = make("select", { class: "input input--small", "aria-label": side === "costs" ? words.category : words.source },
        ...(side === "costs" ? choices.categories.filter((one) => !one.closed) : choices.sources).map((one) => make("option", { value: one.code }, one.name)));
      const add = button("link-button", side === "costs" ? words.addCost : words.addFinancing,
        () => this.actions.add(this.part, side, select.value), icon(icons.add));
      inside.append(select, add);
    }
    return make("tr", { role: "row" }, make("td", { class: "add", colspan: 6 + years.length, role: "gridcell" }, inside));
  }

  #foot(side) {
    const { words, years } = this.data;
    const id = side === "costs" ? "cost" : "financed";
    const sums = make("tr", { role: "row" }, make("th", { colspan: 4, scope: "row", role: "rowheader" }, side === "costs" ? words.sumCosts : words.sumFinancing),
      ...years.map((year) => this.#total(`${id}/${year}`, String(year))), this.#total(`${id}/sum`, words.sum), make("td", { role: "gridcell" }));
    const foot = make("tfoot", { role: "rowgroup" }, sums);
    if (side === "financing") {
      foot.append(make("tr", { role: "row", class: "balance" }, make("th", { colspan: 4, scope: "row", role: "rowheader" }, words.balance),
        ...years.map((year) => this.#total(`balance/${year}`, String(year), `balance-${this.part.number}-${year}`)),
        this.#total("balance/sum", words.sum), make("td", { role: "gridcell" })));
    }
    return foot;
  }

  #total(key, label, id = null) {
    const cell = make("td", { class: "num", role: "gridcell", "data-label": label, id, tabindex: id && -1 });
    this.#computed.set(key, cell);
    return cell;
  }

  #drawOwnWork(work) {
    const { words, years, icons } = this.data;
    this.ownWork.replaceChildren(...work.map((one) => make("tr", { role: "row" },
      make("th", { scope: "row", class: "row-n", role: "rowheader" }, icon(icons.lock), make("span", { class: "visually-hidden" }, words.derived)),
      make("td", { class: "is-computed", role: "gridcell" }, words.ownWork), make("td", { class: "is-computed", role: "gridcell" }, one.name),
      make("td", { class: "is-computed subtle", role: "gridcell" }, words.derived),
      ...years.map((year) => make("td", { class: "num is-computed", role: "gridcell", "data-label": year }, one[year])),
      make("td", { class: "num is-computed", role: "gridcell", "data-label": words.sum }, one.sum), make("td", { class: "is-computed", role: "gridcell" }))));
  }

  #writeLine(line) {
    if (line.amounts) {
      this.#write(line.id, line.amounts);
      this.#text(`${line.id}/hours`, line.amounts.hours && fill(this.words.hoursUnit, line.amounts.hours));
    }
  }

  #writeSums() {
    if (this.part.sums) {
      this.#write("cost", this.part.sums.cost);
      this.#write("financed", this.part.sums.financed);
      this.#drawOwnWork(this.part.sums.ownWork);
      this.#balance(this.part.sums.balance);
    }
  }

  #balance(balance) {
    const { words, icons } = this.data;
    [...this.data.years, "sum"].forEach((year) => {
      const cell = this.#computed.get(`balance/${year}`);
      const amount = balance[year];
      const [className, path, label] = amount.units === 0 ? ["is-ok", icons.check, words.balanced]
        : ["is-short", icons.error, amount.units < 0 ? words.short : words.over];
      cell.classList.remove("is-ok", "is-short");
      cell.classList.add(className);
      cell.replaceChildren(make("span", { class: "nowrap" }, icon(path, label), ` ${amount.text}`));
    });
  }

  #write(id, amounts) {
    [...this.data.years, "sum"].forEach((year) => this.#text(`${id}/${year}`, amounts[year]));
  }

  #text(key, text) {
    const cell = this.#computed.get(key);
    if (cell && text !== undefined) {
      cell.textContent = text;
    }
  }
}

export function messageId(key) {
  return `m-${key.replaceAll("/", "-")}`;
}

function head(inside, className = null) {
  return make("th", { scope: "col", role: "columnheader", class: className }, inside);
}
