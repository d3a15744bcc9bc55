/* The sheets of an application as this window knows them: what the server holds, and upon it what was done and waits. */

/** Which table of a sheet a line stands in. */
export function tableOf(line) {
  return line.side === "FINANCING" ? "financing" : line.inKind ? "work" : "money";
}

/** What a line says beside its amounts, as it is sent. */
export function wordsOf({ side, category, source, status, description, organisation }) {
  return side === "COST" ? { side, category, description, organisation } : { side, source, status, description, organisation };
}

/** What is shown where a choice does not exist: the text as it was pasted, or that an organisation takes part no longer. */
export function unknownName(code, words) {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(code) ? words.formerPartner : code;
}

export class Book {
  #removed = new Map();

  constructor(data) {
    this.data = data;
    this.parts = data.parts;
  }

  line(id) {
    return this.parts.flatMap((part) => part.lines).find((line) => line.id === id);
  }

  partOf(id) {
    return this.parts.find((part) => part.lines.some((line) => line.id === id)) ?? this.#removed.get(id)?.part;
  }

  /** The lines that stand with this one, in their order. */
  table(line) {
    return this.partOf(line.id).lines.filter((one) => tableOf(one) === tableOf(line));
  }

  /** Carries out a change of lines here; the sheet it concerns, or nothing where that is not in this window. */
  apply(change) {
    const carryOut = { add: this.#add, remove: this.#remove, restore: this.#restore, place: this.#place }[change.do];
    return carryOut.call(this, change);
  }

  describe(id, says) {
    const line = this.line(id);
    if (line) {
      Object.assign(line, says);
    }
    return line && this.partOf(id);
  }

  /** The line that a line stands before in its table, or nothing at the end. */
  next(line) {
    const table = this.table(line);
    return table[table.indexOf(line) + 1]?.id ?? "";
  }

  #add(change) {
    const part = this.parts.find((one) => one.id === change.part);
    if (!part || this.line(change.line) || this.#removed.has(change.line)) {
      return part;
    }
    const { do: done, line: id, part: home, after, ...says } = change;
    const inKind = says.side === "COST" && this.data.choices.categories.find((one) => one.code === says.category)?.inKind === true;
    const measures = inKind ? ["HOURS", "RATE"] : ["AMOUNT"];
    const cells = measures.flatMap((measure) => this.data.years.map((year) => ({ measure, year, revision: 0, text: "" })));
    const line = { id, inKind, mayChange: true, cells, ...says };
    const place = part.lines.findIndex((one) => one.id === after);
    part.lines.splice(place < 0 ? part.lines.length : place + 1, 0, line);
    return part;
  }

  #remove({ line: id }) {
    const part = this.partOf(id);
    const line = this.line(id);
    if (part && line) {
      this.#removed.set(id, { part, line, before: this.next(line) });
      part.lines.splice(part.lines.indexOf(line), 1);
    }
    return part;
  }

  #restore({ line: id }) {
    const kept = this.#removed.get(id);
    if (!kept) {
      return null;
    }
    this.#removed.delete(id);
    const place = kept.part.lines.findIndex((one) => one.id === kept.before);
    kept.part.lines.splice(place < 0 ? kept.part.lines.length : place, 0, kept.line);
    return kept.part;
  }

  #place({ line: id, before }) {
    const part = this.partOf(id);
    const line = this.line(id);
    if (part && line) {
      part.lines.splice(part.lines.indexOf(line), 1);
      const place = part.lines.findIndex((one) => one.id === before);
      part.lines.splice(place < 0 ? part.lines.length : place, 0, line);
    }
    return part;
  }
}
