/* Draws the sheet: two tables of lines, their cells, what is computed, and the state of each cell. It decides nothing. */
import { button, fill, icon, make } from "./markup.js";
import { CONFLICT, REFUSED, TYPING, WAITING, cellKey } from "./outbox.js";

const FADE_MS = 3000;

export class Sheet {
  #inputs = new Map();
  #computed = new Map();
  #rows = [];

  /** @param actions {add, remove, describe, choose}: what a person can do beside typing */
  constructor(root, data, actions) {
    this.root = root;
    this.data = data;
    this.words = data.words;
    this.actions = actions;
    this.#draw();
    this.derive(data.derived);
  }

  /** The cells that take numbers, row by row. */
  rows() {
    return this.#rows;
  }

  input(key) {
    return this.#inputs.get(key);
  }

  inputs() {
    return [...this.#inputs.values()];
  }

  /** What the server holds: its text and revision. */
  held(key) {
    const input = this.#inputs.get(key);
    return input && { text: input.dataset.held, revision: Number(input.dataset.revision) };
  }

  hold(key, text, revision) {
    const input = this.#inputs.get(key);
    input.dataset.held = text;
    input.dataset.revision = revision;
  }

  /** Sums and balance as the server computed them. */
  derive(derived) {
    this.data.derived = derived;
    for (const [id, line] of Object.entries(derived.lines)) {
      this.#write(id, line);
      this.#text(`${id}/hours`, line.hours && fill(this.words.hoursUnit, line.hours));
    }
    this.#write("cost", derived.cost);
    this.#write("financed", derived.financed);
    this.#drawOwnWork(derived.ownWork);
    this.#balance(derived.balance);
  }

  /** Shows how far a cell is: typed, waiting, refused, in conflict, saved, or nothing of it. */
  mark(key, entry, saved = false) {
    const input = this.#inputs.get(key);
    const cell = input.parentElement;
    cell.classList.remove("is-unsaved", "is-error", "is-remote", "is-saved");
    cell.querySelector(".cell-mark")?.remove();
    document.getElementById(messageId(key))?.remove();
    input.removeAttribute("aria-invalid");
    input.removeAttribute("aria-describedby");
    if (entry) {
      this.#markOpen(cell, input, entry);
    } else if (saved) {
      cell.classList.add("is-saved");
      cell.append(make("span", { class: "cell-mark" }, icon(this.data.icons.check, this.words.savedCell)));
      setTimeout(() => {
        if (cell.classList.contains("is-saved")) {
          this.mark(key);
        }
      }, FADE_MS);
    }
  }

  #markOpen(cell, input, entry) {
    const { icons, words } = this.data;
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
    const words = make("span", {}, make("strong", {}, `${entry.year}: ${entry.message}`), " ",
      fill(this.words.stillRefused, this.held(entry.key).text || "0"));
    return this.#message(entry, "message", make("p", {}, icon(this.data.icons.error), words));
  }

  #conflict(entry) {
    const { words, icons } = this.data;
    const theirs = this.held(entry.key).text || "–";
    const choice = (who, value, label, mine) => make("div", {},
      make("p", { class: "versus__who" }, who), make("p", { class: "versus__value" }, value),
      button("button button--secondary button--small", label, () => this.actions.choose(entry.key, mine)));
    return this.#message(entry, "message message--other", make("div", { class: "message__in" }, icon(icons.person),
      make("div", {}, make("p", {}, make("strong", {}, fill(words.conflict, entry.year)), " ", fill(words.conflictMore, theirs)),
        make("div", { class: "versus" }, choice(words.mine, entry.typed || "–", words.keepMine, true),
          choice(`${entry.who}, ${entry.when}`, theirs, words.useTheirs, false)))));
  }

  #message(entry, className, inside) {
    const columns = 6 + this.data.years.length;
    return make("tr", { class: className, id: messageId(entry.key), role: "row" }, make("td", { colspan: columns, role: "cell" }, inside));
  }

  #draw() {
    this.#rows = [];
    this.root.replaceChildren(
      this.#table("costs", this.words.costs, [this.words.category, this.words.description, this.words.organisation]),
      this.#table("financing", this.words.financing, [this.words.source, this.words.financier, this.words.status]));
  }

  #table(side, caption, heads) {
    const { years, words } = this.data;
    const table = make("table", { class: "budget-grid stack-table", role: "table" }, make("caption", {}, caption), this.#columns(),
      make("thead", { role: "rowgroup" }, make("tr", { role: "row" },
        head(make("span", { class: "visually-hidden" }, words.line)), ...heads.map((text) => head(text)),
        ...years.map((year) => head(String(year), "num")), head(words.sum, "num"),
        head(make("span", { class: "visually-hidden" }, words.remove)))));
    const lines = this.data.lines.filter((line) => (line.side === "COST") === (side === "costs"));
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
    const row = this.#opening(line, number);
    const cells = this.data.years.map((year) => this.#cell(line, "AMOUNT", year, number));
    row.append(...cells.map((one) => one.cell), this.#sum(line.id), this.#remover(line, number));
    this.#rows.push(cells.map((one) => one.input).filter(Boolean));
    return row;
  }

  #work(line, number) {
    const { years, words } = this.data;
    const top = this.#opening(line, number);
    top.append(...years.map((year) => this.#shown(`${line.id}/${year}`, String(year))), this.#sum(line.id), this.#remover(line, number));
    const sub = (label, measure, end) => {
      const cells = years.map((year) => this.#cell(line, measure, year, number, label));
      this.#rows.push(cells.map((one) => one.input).filter(Boolean));
      return make("tr", { class: "sub", role: "row" }, make("td", { class: "row-n", role: "cell" }),
        make("th", { scope: "row", colspan: 3, class: "num", role: "rowheader" }, label), ...cells.map((one) => one.cell), end,
        make("td", { role: "cell" }));
    };
    return [top, sub(words.hours, "HOURS", this.#shown(`${line.id}/hours`, words.sum)),
      sub(words.rate, "RATE", make("td", { class: "num is-computed", role: "cell" }, fill(words.perHour, this.data.unit)))];
  }

  #opening(line, number) {
    const { choices, words } = this.data;
    const name = `${words.line} ${number}`;
    const own = line.side === "COST" ? choices.categories.filter((one) => one.inKind === line.inKind) : choices.sources;
    const first = this.#select(line, line.side === "COST" ? "category" : "source", own, `${line.side === "COST" ? words.category : words.source}, ${name}`);
    const organisations = [{ code: "", name: line.side === "COST" ? words.everybody : words.nobody }, ...choices.organisations];
    const row = make("tr", { role: "row", "data-line": line.id }, make("th", { scope: "row", class: "row-n", role: "rowheader" }, String(number),
      make("span", { class: "visually-hidden" }, `: ${line.description}`)), first);
    if (line.side === "COST") {
      row.append(this.#describer(line, name), this.#select(line, "organisation", organisations, `${words.organisation}, ${name}`));
    } else {
      row.append(line.organisation || line.source === "OWN_CASH" || line.source === "OTHER_MUNICIPALITY"
        ? this.#select(line, "organisation", organisations, `${words.financier}, ${name}`) : this.#describer(line, name),
      this.#select(line, "status", choices.statuses, `${words.status}, ${name}`));
    }
    return row;
  }

  #select(line, field, options, label) {
    const current = line[field];
    if (!line.mayChange) {
      return make("td", { class: "is-locked", role: "cell" }, options.find((one) => one.code === current)?.name ?? "");
    }
    const select = make("select", { class: "cell", "aria-label": label, "data-field": field },
      ...options.map((one) => make("option", { value: one.code, selected: one.code === current }, one.name)));
    select.addEventListener("change", () => this.actions.describe(line, field, select.value));
    return make("td", { role: "cell" }, select);
  }

  #describer(line, name) {
    if (!line.mayChange) {
      return make("td", { class: "is-locked", role: "cell" }, line.description);
    }
    const label = `${line.side === "COST" ? this.words.description : this.words.financier}, ${name}`;
    const input = make("input", { class: "cell", type: "text", maxlength: 500, "aria-label": label, "data-field": "description", value: line.description });
    input.addEventListener("change", () => this.actions.describe(line, "description", input.value));
    return make("td", { role: "cell" }, input);
  }

  #cell(line, measure, year, number, what = line.description) {
    const held = line.cells.find((cell) => cell.measure === measure && cell.year === year);
    if (!line.mayChange || !held) {
      return { cell: make("td", { class: "num is-locked", role: "cell", "data-label": year }, held?.text ?? "") };
    }
    const key = cellKey(line.id, measure, year);
    const input = make("input", { class: "cell", type: "text", inputmode: "decimal", autocomplete: "off", "data-key": key,
      "data-held": held.text, "data-revision": held.revision, value: held.text,
      "aria-label": `${what || this.words.line}, ${this.words.line} ${number}, ${year}` });
    this.#inputs.set(key, input);
    return { input, cell: make("td", { class: "num", role: "cell", "data-label": year }, input) };
  }

  #shown(key, label) {
    const cell = make("td", { class: "num is-computed", role: "cell", "data-label": label });
    this.#computed.set(key, cell);
    return cell;
  }

  #sum(id) {
    return this.#shown(`${id}/sum`, this.words.sum);
  }

  #remover(line, number) {
    const { icons, words } = this.data;
    const cell = make("td", { class: "remove", role: "cell" });
    if (line.mayChange) {
      const remove = button("remove-line", "", () => this.actions.remove(line, remove), make("span", { "aria-hidden": "true" }, "×"));
      remove.setAttribute("aria-label", `${words.removeLine} ${number}`);
      cell.append(remove);
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
    if (this.data.maySetUp || this.data.editable) {
      const select = make("select", { class: "input input--small", "aria-label": side === "costs" ? words.category : words.source },
        ...(side === "costs" ? choices.categories : choices.sources).map((one) => make("option", { value: one.code }, one.name)));
      const add = button("link-button", side === "costs" ? words.addCost : words.addFinancing,
        () => this.actions.add(side, select.value), icon(icons.add));
      inside.append(select, add);
    }
    return make("tr", { role: "row" }, make("td", { class: "add", colspan: 6 + years.length, role: "cell" }, inside));
  }

  #foot(side) {
    const { words, years } = this.data;
    const id = side === "costs" ? "cost" : "financed";
    const sums = make("tr", { role: "row" }, make("th", { colspan: 4, scope: "row", role: "rowheader" }, side === "costs" ? words.sumCosts : words.sumFinancing),
      ...years.map((year) => this.#total(`${id}/${year}`, String(year))), this.#total(`${id}/sum`, words.sum), make("td", { role: "cell" }));
    const foot = make("tfoot", { role: "rowgroup" }, sums);
    if (side === "financing") {
      foot.append(make("tr", { role: "row", id: "balance" }, make("th", { colspan: 4, scope: "row", role: "rowheader" }, words.balance),
        ...years.map((year) => this.#total(`balance/${year}`, String(year), `balance-${year}`)), this.#total("balance/sum", words.sum),
        make("td", { role: "cell" })));
    }
    return foot;
  }

  #total(key, label, id = null) {
    const cell = make("td", { class: "num", role: "cell", "data-label": label, id, tabindex: id && -1 });
    this.#computed.set(key, cell);
    return cell;
  }

  #drawOwnWork(work) {
    const { words, years, icons } = this.data;
    this.ownWork.replaceChildren(...work.map((one) => make("tr", { role: "row" },
      make("th", { scope: "row", class: "row-n", role: "rowheader" }, icon(icons.lock), make("span", { class: "visually-hidden" }, words.derived)),
      make("td", { class: "is-computed", role: "cell" }, words.ownWork), make("td", { class: "is-computed", role: "cell" }, one.name),
      make("td", { class: "is-computed subtle", role: "cell" }, words.derived),
      ...years.map((year) => make("td", { class: "num is-computed", role: "cell", "data-label": year }, one.years[year].text)),
      make("td", { class: "num is-computed", role: "cell", "data-label": words.sum }, one.sum.text), make("td", { class: "is-computed", role: "cell" }))));
  }

  #balance(balance) {
    const { words, icons } = this.data;
    const show = (key, amount) => {
      const cell = this.#computed.get(key);
      const [className, path, label] = amount.units === 0 ? ["is-ok", icons.check, words.balanced]
        : ["is-short", icons.error, amount.units < 0 ? words.short : words.over];
      cell.classList.remove("is-ok", "is-short");
      cell.classList.add(className);
      cell.replaceChildren(make("span", { class: "nowrap" }, icon(path, label), ` ${amount.text}`));
    };
    this.data.years.forEach((year) => show(`balance/${year}`, balance.years[year]));
    show("balance/sum", balance.sum);
  }

  #write(id, amounts) {
    this.data.years.forEach((year) => this.#text(`${id}/${year}`, amounts.years[year].text));
    this.#text(`${id}/sum`, amounts.sum.text);
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
