/* What stands around the sheets and follows them: save state, who is there, tools, strips, tabs, summary and what to put right. */
import { button, fill, icon, make } from "./markup.js";
import { CONFLICT, REFUSED, TYPING, WAITING } from "./outbox.js";
import { messageId } from "./sheet.js";

export class Frame {
  /** @param actions {undo, redo} */
  constructor(data, actions) {
    this.data = data;
    this.words = data.words;
    this.state = document.getElementById("save-state");
    this.strip = document.getElementById("grid-strip");
    this.told = document.getElementById("grid-told");
    this.voice = document.getElementById("grid-voice");
    this.findings = document.getElementById("grid-findings");
    this.presence = document.getElementById("presence");
    this.tools = { undo: this.#tool(data.icons.undo, this.words.undo, actions.undo), redo: this.#tool(data.icons.redo, this.words.redo, actions.redo) };
    document.getElementById("grid-tools").replaceChildren(this.tools.undo, this.tools.redo);
  }

  /** Said once by a screen reader. */
  say(text) {
    this.voice.textContent = "";
    setTimeout(() => { this.voice.textContent = text; }, 50);
  }

  /** Said and shown until the person goes on. @param kind success, warning or other */
  tell(kind, text, label, action) {
    const paths = { success: this.data.icons.check, warning: this.data.icons.warning, other: this.data.icons.person };
    this.told.className = `strip strip--${kind}`;
    const act = label && button("button button--quiet button--small", label, () => { this.clearTold(); action(); });
    this.told.replaceChildren(icon(paths[kind]), make("p", {}, text), ...(act ? [act] : []));
    this.told.hidden = false;
    this.say(text);
  }

  clearTold() {
    this.told.hidden = true;
    this.told.replaceChildren();
  }

  undoable(undo) {
    this.tools.undo.disabled = !undo.canUndo;
    this.tools.redo.disabled = !undo.canRedo;
  }

  /** Who else has the budget open. */
  present({ me, present }) {
    this.presence.hidden = present.length === 0;
    const mark = (name, own) => make("span", { class: own ? "presence__mark presence__mark--me" : "presence__mark", "aria-hidden": "true" },
      name.split(/\s+/).slice(0, 2).map((word) => word[0]).join("").toUpperCase());
    const names = present.map((one) => fill(this.words.colleague, one.who, one.organisation)).join(", ");
    const text = fill(this.words.here, names);
    if (this.presence.dataset.names !== names) {
      this.presence.dataset.names = names;
      this.presence.replaceChildren(mark(me, true), ...present.slice(0, 4).map((one) => mark(one.who, false)), make("span", {}, text));
    }
  }

  /** Sums of the whole application, and findings with their links. */
  derive(derived, outbox) {
    derived.tabs.forEach((tab) => this.#tab(tab));
    const { summary } = derived;
    ["cost", "requested", "share"].forEach((name) => this.#fill(name, summary[name]));
    this.#balance(summary.balance);
    if (summary.limit) {
      this.#limit(summary.limit);
    }
    document.getElementById("grid-categories")?.replaceChildren(...summary.categories.map(([name, amount]) =>
      make("div", { class: "row" }, make("dt", {}, name), make("dd", { class: "money" }, amount))));
    this.list(derived, outbox);
  }

  /** What must be put right: first what was typed here and not taken over, then what the rules say. */
  list(derived, outbox) {
    const typed = outbox.all().filter((entry) => entry.state === REFUSED && document.getElementById(messageId(entry.key)))
      .map((entry) => this.#finding(entry.year ? `${entry.year}: ${entry.message}` : entry.message, `#${messageId(entry.key)}`, true));
    const ruled = derived.findings.map((finding) => this.#finding(finding.text, this.#near(finding.address), finding.blocks));
    const all = [...typed, ...ruled];
    this.findings.replaceChildren(...(all.length > 0 ? all
      : [make("li", { class: "finding finding--met" }, icon(this.data.icons.check), make("div", {}, this.words.nothingToFix))]));
  }

  saved(time) {
    this.#show("", this.data.icons.check, fill(this.words.saved, time));
    this.#clearStrip();
  }

  saving() {
    this.#show("save-state--unsaved", this.data.icons.clock, this.words.saving);
  }

  /** How it stands when nothing is on its way. */
  rest(outbox, time) {
    const open = outbox.count(REFUSED, CONFLICT);
    if (outbox.count(WAITING) > 0) {
      this.saving();
    } else if (open > 0) {
      this.#show("save-state--unsaved", this.data.icons.warning, fill(this.words.inTheWay, open));
      this.#clearStrip();
    } else if (outbox.count(TYPING) === 0) {
      this.saved(time);
    }
  }

  /** @param again tries to deliver at once */
  trouble(trouble, outbox, again) {
    const { words, icons } = this.data;
    const count = outbox.count(WAITING, TYPING);
    const reload = () => location.reload();
    const shown = {
      offline: ["save-state--offline", icons.away, words.offline, "strip--warning", fill(words.offlineMore, count), words.tryNow, again],
      expired: ["save-state--unsaved", icons.clock, fill(words.waiting, count), "strip--calm", words.expiredMore, words.signIn, reload],
      outdated: ["save-state--unsaved", icons.clock, fill(words.waiting, count), "strip--calm", words.outOfDateMore, words.reload, reload],
      gone: ["save-state--offline", icons.error, words.refused, "strip--warning", trouble.message, words.reload, reload],
      refused: ["save-state--offline", icons.error, words.refused, "strip--warning", trouble.message, words.reload, reload],
    }[trouble.kind];
    const [className, path, text, stripClass, more, label, action] = shown;
    this.#show(className, path, text);
    if (this.strip.hidden || this.strip.dataset.more !== more) {
      this.strip.dataset.more = more;
      this.strip.className = `strip ${stripClass}`;
      this.strip.replaceChildren(icon(path), make("p", {}, more), button("button button--secondary button--small", label, action));
      this.strip.hidden = false;
    }
  }

  #tool(path, label, act) {
    const tool = button("button button--quiet button--small", label, act, icon(path));
    tool.disabled = true;
    return tool;
  }

  #clearStrip() {
    this.strip.hidden = true;
    this.strip.replaceChildren();
  }

  #show(className, path, text) {
    this.state.className = `save-state ${className}`;
    if (this.state.textContent.trim() !== text) {
      this.state.replaceChildren(icon(path), ` ${text}`);
    }
  }

  #fill(name, text) {
    document.querySelectorAll(`[data-sum="${name}"]`).forEach((element) => { element.textContent = text; });
  }

  #balance(balance) {
    document.querySelectorAll('[data-sum="balance"]').forEach((element) => {
      element.classList.toggle("negative", balance.units !== 0);
      element.replaceChildren(icon(balance.units === 0 ? this.data.icons.check : this.data.icons.error,
        balance.units === 0 ? this.words.balanced : this.words.balance), ` ${balance.text}`);
    });
  }

  #limit(limit) {
    this.#fill("limit", limit.text);
    const bar = document.querySelector("[data-limit] rect:last-child");
    bar?.setAttribute("width", `${Math.min(100, limit.percent)}%`);
    bar?.setAttribute("class", limit.full ? "meter-bar__full" : "meter-bar__part");
  }

  #tab(tab) {
    const place = document.querySelector(`[data-tab="${tab.id}"]`);
    if (place) {
      place.closest("li").classList.toggle("has-error", tab.problems > 0);
      place.replaceChildren(make("span", { class: "money" }, tab.total),
        icon(tab.problems > 0 ? this.data.icons.error : this.data.icons.check,
          tab.problems > 0 ? fill(this.words.problems, tab.problems) : this.words.ready));
    }
  }

  /** A place in this page is reached without leaving it. */
  #near(address) {
    const hash = address.slice(address.indexOf("#"));
    return hash.length > 1 && address.includes("#") && document.getElementById(hash.slice(1)) ? hash : address;
  }

  #finding(text, address, blocks) {
    return make("li", { class: `finding finding--${blocks ? "blocks" : "warns"}` },
      icon(blocks ? this.data.icons.error : this.data.icons.warning), make("div", {}, make("a", { href: address }, text)));
  }
}
