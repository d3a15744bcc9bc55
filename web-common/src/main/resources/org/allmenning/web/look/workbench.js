/*
 * The workbench: shows the rows of a scenario and sends one change at a time, in the order in which they were made. Sums,
 * amounts and messages are the server's; here they are only put in their places.
 */
const bench = document.getElementById("bench");
const table = document.getElementById("rows");
const editable = bench.dataset.editable === "true";
const token = document.querySelector('meta[name="csrf-token"]')?.content ?? "";
const PATIENCE_MS = 15000;
const AGAIN_MS = 3000;
const rows = new Map();
const queue = [];
let order = [];
let words = {};
let icons = {};
let revision = -1;
let cutLine = null;
let savedCutLine = null;
let undoable = false;
let busy = false;

/* ---- the door --------------------------------------------------------------------------------------------- */

class Refusal extends Error {
  constructor(code, text) {
    super(text);
    this.code = code;
  }
}

async function ask(path, body) {
  const response = await fetch(bench.dataset.source + path, {
    method: body === undefined ? "GET" : "POST",
    redirect: "error",
    cache: "no-store",
    signal: AbortSignal.timeout(PATIENCE_MS),
    headers: { Accept: "application/json", "Content-Type": "application/json", "X-CSRF-Token": token },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (response.ok) {
    return response.json();
  }
  const problem = await response.json().catch(() => ({}));
  if (response.status >= 500) {
    throw new Error("away");
  }
  throw new Refusal(problem.type?.split(":").pop() ?? "expired", problem.title ?? words.expired);
}

/* ---- markup ----------------------------------------------------------------------------------------------- */

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  Object.entries(attributes ?? {}).forEach(([name, value]) => {
    if (value !== null && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  });
  element.append(...children.filter((child) => child !== null));
  return element;
}

function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", icons[name]);
  svg.append(path);
  return svg;
}

function fill(text, ...values) {
  return values.reduce((filled, value, i) => filled.replaceAll(`{${i}}`, value), text);
}

function meter(percent) {
  const bar = make("span", {});
  bar.style.width = `${percent}%`;
  return make("span", { class: "meter", "aria-hidden": "true" }, bar);
}

function label(name) {
  return bench.dataset[name];
}

function cell(name, ...children) {
  return make("td", { role: "cell", class: `num col-${name}`, "data-label": label(name) }, ...children);
}

function field(text, name, place) {
  if (!editable) {
    return make("strong", {}, text || "0");
  }
  const input = make("input", {
    type: "text", inputmode: "numeric", autocomplete: "off", maxlength: "40", id: place, "aria-label": name, value: text,
  });
  input.dataset.saved = text;
  return input;
}

function lockOf(row) {
  if (!editable) {
    return row.locked ? make("span", { class: "lock is-on", title: words.locked }, icon("lock")) : null;
  }
  return make("button", {
    type: "button", class: "lock", "aria-pressed": String(row.locked), "aria-label": fill(words.lock, row.title),
  }, icon("lock"));
}

function rowOf(row) {
  const rank = make("td", { role: "cell", class: "num col-rank", "data-label": label("rank") },
    row.rank === 0 ? "–" : String(row.rank), row.tied ? make("small", {}, words.tied) : null);
  const opener = make("button", {
    type: "button", class: "expander", "aria-expanded": "false", "aria-controls": `parts-${row.id}`,
    "aria-label": fill(words.expand, row.title),
  }, icon("chevron"));
  const line = make("tr", { role: "row", "data-row": row.id },
    rank,
    make("td", { role: "cell", class: "col-open" }, opener),
    make("th", { scope: "row", role: "rowheader" },
      bench.dataset.cases ? make("a", { href: bench.dataset.cases + row.id }, row.title) : row.title, make("small", {}, row.lead),
      row.held ? make("small", { class: "held" }, fill(words.held, row.held)) : null,
      row.notMet ? make("small", { class: "not-met" }, icon("warning"), " " + words.notMet) : null),
    make("td", { role: "cell", class: "col-region", "data-label": label("region") }, row.county),
    make("td", { role: "cell", class: "col-kind", "data-label": label("kind") },
      row.continuing ? make("strong", {}, words.continuing) : words.new),
    cell("score", row.score),
    cell("asked", row.asked),
    make("td", { role: "cell", class: "amount num col-amount", "data-label": label("amount") },
      make("div", { class: "amount-lock" }, field(row.amount, `${label("amount")}, ${row.title}`, row.id), lockOf(row))),
    make("td", { role: "cell", class: "share num", "data-label": label("share") }));
  const parts = make("tr", { role: "row", class: "details", id: `parts-${row.id}`, hidden: true },
    make("td", { role: "cell", colspan: "9" }));
  return { row, line, parts, opener };
}

function partsOf(shown) {
  const { row } = shown;
  const head = make("tr", {}, make("th", { scope: "col" }, words.part));
  row.parts[0]?.cells.forEach((one) => head.append(make("th", { scope: "col", class: "num" }, String(one.year))));
  head.append(make("th", { scope: "col", class: "num" }, words.sum));
  const body = make("tbody", {});
  row.parts.forEach((part) => {
    const line = make("tr", {}, make("th", { scope: "row" }, `${part.part} ${part.title}`));
    part.cells.forEach((one) => {
      const input = field(one.amount, fill(words.cell, part.title, one.year, row.title), `${row.id}/${part.part}/${one.year}`);
      line.append(make("td", { class: "num amount", "data-year": one.year }, input,
        make("small", {}, fill(words.award, one.asked))));
    });
    line.append(make("td", { class: "num" }, make("strong", { "data-part": part.part }, part.sum), make("small", {}, fill(words.award, part.asked))));
    body.append(line);
  });
  return make("table", { class: "sub-amounts" }, make("thead", {}, head), body);
}

function open(shown, on) {
  shown.opener.setAttribute("aria-expanded", String(on));
  shown.line.classList.toggle("is-open", on);
  shown.parts.hidden = !on;
  if (on) {
    shown.parts.firstElementChild.replaceChildren(partsOf(shown));
  }
}

/*
 * A typed text that is not saved stays; everything else shows what the server has. Where somebody else saved another text
 * meanwhile, both are told, so that whoever still types does not write over it unawares.
 */
function put(input, text, who) {
  if (!input || input.tagName !== "INPUT") {
    return;
  }
  const untouched = input.value === input.dataset.saved;
  const overtaken = who !== undefined && !untouched && text !== input.dataset.saved;
  input.dataset.saved = text;
  if (untouched || input.value.replace(/\s/g, "") === text.replace(/\s/g, "")) {
    input.value = text;
  } else if (overtaken) {
    conflict({
      place: input.id, typed: input.value, again: () => input.dispatchEvent(new Event("change", { bubbles: true })),
    }, who);
  }
}

function update(shown, who) {
  const { row, line } = shown;
  const input = line.querySelector(".amount input");
  if (input) {
    put(input, row.amount, who);
  } else {
    line.querySelector(".amount strong").textContent = row.amount || "0";
  }
  line.querySelector("button.lock")?.setAttribute("aria-pressed", String(row.locked));
  line.classList.toggle("is-none", row.amount === "");
  line.classList.toggle("is-held", row.locked);
  const share = line.querySelector(".share");
  share.replaceChildren(`${row.share}\u00A0%`, meter(row.share));
  if (!shown.parts.hidden) {
    row.parts.forEach((part) => {
      part.cells.forEach((one) => put(document.getElementById(`${row.id}/${part.part}/${one.year}`), one.amount, who));
      const sum = shown.parts.querySelector(`[data-part="${part.part}"]`);
      sum.textContent = part.sum;
    });
  }
}

/* ---- the cut line ----------------------------------------------------------------------------------------- */

const line = make("tr", { role: "row", class: "cut-line" });

function drawLine(who) {
  const had = line.contains(document.activeElement);
  line.remove();
  put(document.getElementById("cut"), cutLine === null ? "" : String(cutLine), who);
  if (cutLine === null) {
    return;
  }
  const text = fill(words.cutLineText, cutLine, order.length - cutLine);
  const handle = editable
    ? make("button", {
      type: "button", role: "slider", class: "cut-handle", "aria-label": words.cutLine, "aria-valuemin": "0",
      "aria-valuemax": order.length, "aria-valuenow": cutLine, "aria-valuetext": text, "aria-orientation": "vertical",
    }, text)
    : make("span", {}, text);
  line.replaceChildren(make("td", { role: "cell", colspan: "9" }, make("p", {}, handle)));
  const below = order[cutLine];
  table.insertBefore(line, below ? rows.get(below).line : null);
  if (had) {
    handle.focus();
  }
}

function moveLine(to) {
  const rowsAbove = Math.max(0, Math.min(order.length, to));
  if (rowsAbove === cutLine) {
    return;
  }
  const before = cutLine;
  cutLine = rowsAbove;
  drawLine();
  const waiting = queue.findLast((one) => one.path === "/cut-line" && !one.sent);
  if (waiting) {
    waiting.body.rows = rowsAbove;
    waiting.typed = String(rowsAbove);
  } else {
    send("/cut-line", { rows: rowsAbove }, {
      place: "cut", typed: String(rowsAbove), again: () => cutAfter(document.getElementById("cut"), true),
      knows: () => savedCutLine, failed: () => { cutLine = before; drawLine(); },
    });
  }
}

function dragLine(event) {
  if (!event.target.closest(".cut-handle")) {
    return;
  }
  event.preventDefault();
  const follow = (move) => {
    const over = document.elementFromPoint(line.getBoundingClientRect().left + 20, move.clientY)?.closest("[data-row]");
    if (over) {
      const middle = over.getBoundingClientRect().top + over.getBoundingClientRect().height / 2;
      moveLine(order.indexOf(over.dataset.row) + (move.clientY > middle ? 1 : 0));
    }
  };
  const end = () => {
    document.removeEventListener("pointermove", follow);
    document.removeEventListener("pointerup", end);
  };
  document.addEventListener("pointermove", follow);
  document.addEventListener("pointerup", end);
}

/* ---- what stands around the rows -------------------------------------------------------------------------- */

function say(name, text) {
  document.querySelectorAll(`[data-say="${name}"]`).forEach((place) => { place.textContent = text; });
}

function bars(name, sums) {
  const body = document.getElementById(name);
  if (!body) {
    return;
  }
  body.replaceChildren(...sums.map((sum) => {
    const outer = make("span", {});
    const inner = make("b", {});
    outer.style.width = `${sum.width}%`;
    inner.style.width = `${sum.part}%`;
    outer.append(inner);
    return make("tr", { role: "row" }, make("th", { scope: "row", role: "rowheader" }, sum.name),
      make("td", { class: "bar-cell", role: "cell", "aria-hidden": "true" }, outer), make("td", { class: "num", role: "cell" }, sum.amount),
      make("td", { class: "num subtle", role: "cell" }, fill(words.award, sum.asked)));
  }));
}

function summarize(summary) {
  ["proposed", "remaining", "sum", "awards", "kinds", "confirm", "tab"].forEach((name) => say(name, summary[name]));
  const over = document.getElementById("over");
  over.hidden = summary.over === "";
  say("over", summary.over);
  const { gauge } = summary;
  ["reserved", "continuing", "new", "left"].forEach((name) => {
    document.getElementById(`gauge-${name}`).style.width = `${gauge[name]}%`;
  });
  document.getElementById("gauge-limit").style.left = `${gauge.limit}%`;
  document.getElementById("gauge").setAttribute("aria-label", gauge.label);
  say("continuingText", gauge.continuingText);
  say("newText", gauge.newText);
  bars("counties", summary.counties);
  bars("themes", summary.themes);
  bars("years", summary.years);
}

function tell(kind, text) {
  const place = document.getElementById("save-state");
  place.className = `save-state${kind === "saved" ? "" : ` save-state--${kind === "offline" ? "offline" : "unsaved"}`}`;
  place.replaceChildren(icon({ saved: "check", offline: "warning" }[kind] ?? "clock"), ` ${text}`);
}

/* ---- changes ---------------------------------------------------------------------------------------------- */

/* From somebody else, who is named, or the answer to a change of one’s own. */
function take(answer, who) {
  revision = answer.revision;
  document.querySelectorAll('input[name="revision"]').forEach((input) => { input.value = revision; });
  savedCutLine = answer.cutLine;
  if (!queue.some((one) => one.path === "/cut-line" && !one.sent)) {
    cutLine = answer.cutLine;
  }
  answer.rows.forEach((row) => {
    const shown = rows.get(row.id);
    if (shown) {
      Object.assign(shown.row, row);
      update(shown, who);
    }
  });
  put(document.getElementById("step"), answer.step, who);
  put(document.getElementById("minimum"), answer.minimum, who);
  undoable = answer.undoable;
  drawLine(who);
  summarize(answer.summary);
}

/* What a change was made on. Where it is still so, somebody else’s change does not touch it, and it is sent again. */
function known(change) {
  return change.body.submission
    ? JSON.stringify([rows.get(change.body.submission).row.parts, rows.get(change.body.submission).row.locked])
    : JSON.stringify(change.knows ? change.knows() : revision);
}

function send(path, body, about = {}) {
  queue.push({ path, body, ...about });
  mayUndo();
  tell("unsaved", words.saving);
  work();
}

async function work() {
  if (busy || queue.length === 0) {
    return;
  }
  busy = true;
  const change = queue[0];
  change.sent = true;
  try {
    const answer = await ask(change.path, { revision, ...change.body });
    queue.shift();
    change.done?.();
    take(answer);
    mayUndo();
    if (queue.length === 0) {
      tell("saved", fill(words.saved, answer.time));
    }
  } catch (trouble) {
    await recover(change, trouble);
  } finally {
    busy = false;
  }
  work();
}

async function recover(change, trouble) {
  if (!(trouble instanceof Refusal)) {
    change.sent = false;
    tell("offline", words.offline);
    await new Promise((again) => { setTimeout(again, AGAIN_MS); });
    return;
  }
  if (trouble.code === "allocation.stale") {
    const theirs = await ask("").catch(() => null);
    if (theirs) {
      const before = known(change);
      take(theirs, theirs.by);
      if (before === known(change)) {
        return;
      }
      queue.shift();
      mayUndo();
      conflict(change, theirs.by);
      return;
    }
  }
  queue.shift();
  change.failed?.();
  refuse(change.place, trouble.message);
  tell("offline", trouble.message);
}

function conflict(change, who) {
  const input = change.place && document.getElementById(change.place);
  if (!input) {
    say("told", fill(words.overtakenElse, who || "–"));
    tell("offline", fill(words.overtakenElse, who || "–"));
    return;
  }
  const theirs = input.dataset.saved;
  const typed = change.typed;
  const box = refuse(change.place, fill(words.overtaken, who || "–", theirs || "–", typed || "–"));
  const choose = (text, take) => {
    const button = make("button", { type: "button", class: "link-button" }, text);
    button.addEventListener("click", () => { clear(input); take(); });
    box.append(" ", button);
  };
  choose(words.keepMine, () => { input.value = typed; change.again(); });
  choose(words.takeTheirs, () => { input.value = theirs; input.focus(); });
  tell("unsaved", box.firstChild.textContent);
}

function clear(input) {
  input.removeAttribute("aria-invalid");
  if (input.dataset.help) {
    input.setAttribute("aria-describedby", input.dataset.help);
  } else {
    input.removeAttribute("aria-describedby");
  }
  document.getElementById(`${input.id}-error`)?.remove();
}

function refuse(place, text) {
  const input = place && document.getElementById(place);
  if (!input) {
    say("told", text);
    return null;
  }
  clear(input);
  const box = make("p", { class: "field-error", id: `${place}-error`, role: "alert" }, text);
  input.setAttribute("aria-invalid", "true");
  input.setAttribute("aria-describedby", `${input.dataset.help ?? ""} ${box.id}`.trim());
  (input.closest("td") ?? input.parentElement).append(box);
  return box;
}

function enter(input, anyway) {
  if (!anyway && input.value.trim() === input.dataset.saved.trim()) {
    clear(input);
    input.value = input.dataset.saved;
    return;
  }
  const [submission, part, year] = input.id.split("/");
  const typed = input.value;
  send("/amounts", part ? { submission, part: Number(part), year: Number(year), typed } : { submission, typed }, {
    place: input.id,
    typed,
    again: () => enter(input, true),
    done: () => {
      const now = document.getElementById(input.id);
      if (now) {
        clear(now);
        if (now.value === typed) {
          now.dataset.saved = typed;
        }
      }
    },
  });
}

/* The server knows what comes next to take back, also after the page was opened again. */
function undo() {
  if (undoable || queue.length > 0) {
    send("/undo", {}, { done: () => say("told", words.undone) });
  }
}

function mayUndo() {
  const button = document.getElementById("undo");
  if (button) {
    button.disabled = !undoable && queue.length === 0;
  }
}

/* Enter would press the first button of the page’s form, which begins another scenario. */
function onEnter(event, then) {
  if (event.key === "Enter") {
    event.preventDefault();
    then();
  }
}

function cutAfter(input, anyway) {
  const typed = input.value;
  if (!anyway && typed === input.dataset.saved) {
    clear(input);
    return;
  }
  const rowsAbove = typed.trim() === "" ? null : Number(typed);
  clear(input);
  send("/cut-line", { rows: rowsAbove === null || Number.isInteger(rowsAbove) ? rowsAbove : -1 }, {
    place: "cut", typed, knows: () => savedCutLine, again: () => cutAfter(input, true),
    done: () => { input.dataset.saved = input.value === typed ? typed : input.dataset.saved; },
  });
}

function keepTo(input, anyway) {
  const inputs = ["step", "minimum"].map((one) => document.getElementById(one));
  const typed = input.value;
  if (!anyway && typed === input.dataset.saved) {
    clear(input);
    return;
  }
  clear(input);
  send("/rules", { step: inputs[0].value, minimum: inputs[1].value }, {
    place: input.id, typed, knows: () => inputs.map((one) => one.dataset.saved), again: () => keepTo(input, true),
    done: () => { input.dataset.saved = input.value === typed ? typed : input.dataset.saved; },
  });
}

/* ---- hands ------------------------------------------------------------------------------------------------ */

table.addEventListener("click", (event) => {
  const shown = rows.get(event.target.closest("[data-row]")?.dataset.row);
  if (event.target.closest(".expander")) {
    open(shown, shown.parts.hidden);
  }
  if (event.target.closest("button.lock")) {
    const id = shown.row.id;
    const waiting = queue.findLast((one) => one.path === "/locks" && one.body.submission === id);
    send("/locks", { submission: id, locked: !(waiting ? waiting.body.locked : shown.row.locked) });
  }
});

if (editable) {
  table.addEventListener("change", (event) => event.target.matches("input") && enter(event.target));
  table.addEventListener("pointerdown", dragLine);
  table.addEventListener("keydown", (event) => {
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -order.length, End: order.length };
    if (event.target.matches(".cut-handle") && steps[event.key]) {
      event.preventDefault();
      moveLine(cutLine + steps[event.key]);
    } else if (event.target.matches("input") && ["Enter", "ArrowDown", "ArrowUp"].includes(event.key)) {
      event.preventDefault();
      const all = Array.from(table.querySelectorAll("input")).filter((one) => !one.closest("[hidden]"));
      const next = all[all.indexOf(event.target) + (event.key === "ArrowUp" ? -1 : 1)];
      (next ?? event.target).focus();
      next?.select();
      if (!next) {
        event.target.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input, textarea") && event.target.value !== event.target.dataset.saved;
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z" && !typing) {
      event.preventDefault();
      undo();
    }
  });
  document.getElementById("undo").addEventListener("click", undo);
  document.querySelectorAll("[data-run]").forEach((button) => button.addEventListener("click",
    () => send("/runs", { method: button.dataset.run })));
  [["cut", cutAfter], ["step", keepTo], ["minimum", keepTo]].forEach(([name, save]) => {
    const input = document.getElementById(name);
    input.addEventListener("change", () => save(input));
    input.addEventListener("keydown", (event) => onEnter(event, () => save(input)));
  });
  document.getElementById("name")?.addEventListener("keydown",
    (event) => onEnter(event, () => event.target.closest(".panel").querySelector("button").click()));
  window.addEventListener("beforeunload", (event) => queue.length > 0 && event.preventDefault());
}

const all = await ask("");
words = all.words;
icons = all.icons;
order = all.rows.map((row) => row.id);
const built = document.createDocumentFragment();
all.rows.forEach((row) => {
  const shown = rowOf(row);
  rows.set(row.id, shown);
  built.append(shown.line, shown.parts);
});
table.replaceChildren(built);
[["step", all.step], ["minimum", all.minimum], ["cut", all.cutLine === null ? "" : String(all.cutLine)]].forEach(([name, text]) => {
  const input = document.getElementById(name);
  input.value = text;
  input.dataset.saved = text;
});
take(all);
mayUndo();
rows.forEach((shown) => update(shown));
tell("saved", fill(words.saved, all.time));
bench.removeAttribute("aria-busy");
