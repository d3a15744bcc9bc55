/* Finds the place for every cell of a pasted block: in the lines that are there, and in new ones behind them. */
import { oneLine } from "./clipboard.js";
import { place } from "./keys.js";

const WORDS = 3;

/**
 * @param rows all cells of the window, as the sheets give them; @param first where the block begins
 * @param block rows of texts; @param data years and choices
 * @returns {cells: [[input, text]], says: [[line, field, text]], added: [{says, texts}], after, part, left: number of texts without a place}
 */
export function arrange(rows, first, block, data) {
  const [top, left] = place(rows, first);
  const { part, table } = rows[top];
  const targets = rows.slice(top).filter((row) => row.part === part && row.table === table);
  const texts = withoutHeads(block.map((row) => row.map(oneLine)), data.years);
  const plan = { cells: [], says: [], added: [], after: targets.at(-1).line, part, left: 0 };
  texts.forEach((row, down) => {
    if (targets[down]) {
      fillRow(plan, targets[down], row, left, data);
    } else if (table !== "work" && (part.editable || part.maySetUp)) {
      plan.added.push(newLine(plan.after, row, left, data));
    } else {
      plan.left += row.filter((text) => text !== "").length;
    }
  });
  return plan;
}

/** Empty rows, and a first row with the years of the sheet, are not meant for cells. */
function withoutHeads(texts, years) {
  const filled = texts.filter((row) => row.some((text) => text !== ""));
  return filled[0] && years.every((year) => filled[0].includes(String(year))) ? filled.slice(1) : filled;
}

function fillRow(plan, row, texts, left, data) {
  texts.forEach((text, right) => {
    const column = left + right;
    const cell = row[column];
    if (cell?.dataset.key) {
      plan.cells.push([cell, text]);
    } else if (cell?.dataset.field) {
      if (text !== "" || cell.dataset.field === "description") {
        plan.says.push([row.line, cell.dataset.field, read(cell.dataset.field, text, row.line.inKind, data)]);
      }
    } else if (text !== "" && column !== WORDS + data.years.length) {
      plan.left++;
    }
  });
}

/** A new line says what the block says, and else what the line above says. */
function newLine(above, texts, left, data) {
  const cost = above.side === "COST";
  const at = (column) => texts[column - left] ?? "";
  const says = { side: above.side, description: "", organisation: above.organisation };
  if (cost) {
    says.category = left === 0 && at(0) ? read("category", at(0), false, data) : above.category;
    says.description = left <= 1 ? at(1) : "";
    says.organisation = left <= 2 && at(2) ? read("organisation", at(2), false, data) : above.organisation;
  } else {
    says.source = left === 0 && at(0) ? read("source", at(0), false, data) : above.source;
    says.status = left <= 2 && at(2) ? read("status", at(2), false, data) : above.status;
    const financier = left <= 1 ? at(1) : "";
    const known = read("organisation", financier, false, data);
    says.organisation = known !== financier || above.organisation ? known || above.organisation : "";
    says.description = says.organisation ? "" : financier;
  }
  return { says, texts: data.years.map((year, index) => at(WORDS + index)) };
}

/** The code of a choice by its name; what is none stays as it is and is said to be none. */
function read(field, text, inKind, data) {
  const lists = { category: data.choices.categories.filter((one) => one.inKind === inKind), source: data.choices.sources,
    status: data.choices.statuses, organisation: data.choices.organisations };
  const same = (one) => one.name.localeCompare(text, undefined, { sensitivity: "base" }) === 0 || one.code === text;
  return lists[field]?.find(same)?.code ?? text;
}

/** Which field of a line holds something that is no choice; nothing where all is well. */
export function unknownField(says, inKind, data) {
  const has = (list, code) => list.some((one) => one.code === code);
  const checks = {
    category: () => has(data.choices.categories.filter((one) => one.inKind === inKind), says.category),
    source: () => has(data.choices.sources, says.source),
    status: () => has(data.choices.statuses, says.status),
    organisation: () => says.organisation === "" || has(data.choices.organisations, says.organisation),
  };
  return Object.keys(checks).find((field) => says[field] !== undefined && !checks[field]());
}
