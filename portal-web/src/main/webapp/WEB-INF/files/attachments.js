/*
 * Files of an application: chosen or dropped, sent one after the other, each with how far it has come. What the server
 * refuses says why in its row; what a lost line stopped can be sent again; what was removed can be put back.
 */
import { button, fill, icon, make } from "./markup.js";

const setup = JSON.parse(document.getElementById("attachments-setup")?.dataset.setup ?? "null");

class Files {
  #queue = [];
  #sending = false;

  constructor({ application, mine, largest, files, say, icons }) {
    this.address = `/my/json/applications/${application}/attachments`;
    this.mine = mine;
    this.largest = largest;
    this.say = say;
    this.icons = icons;
    this.told = document.getElementById("attachments-told");
    this.missing = document.getElementById("fields-missing");
    this.lists = new Map();
    document.querySelectorAll("section[data-kind]").forEach((section) => this.#prepare(section));
    files.forEach((file) => this.#list(file.kind)?.append(this.#row(file)));
    this.#tellEmpty();
    addEventListener("beforeunload", (event) => {
      if (this.#sending) {
        event.preventDefault();
      }
    });
  }

  #list(kind) {
    return this.lists.get(kind);
  }

  #prepare(section) {
    const kind = section.dataset.kind;
    this.lists.set(kind, section.querySelector(".files"));
    const pick = section.querySelector("input[type=file]");
    if (!pick) {
      return;
    }
    pick.addEventListener("change", () => {
      this.#add(kind, pick.files);
      pick.value = "";
    });
    section.addEventListener("dragover", (event) => {
      event.preventDefault();
      section.classList.add("is-over");
    });
    section.addEventListener("dragleave", (event) => {
      if (!section.contains(event.relatedTarget)) {
        section.classList.remove("is-over");
      }
    });
    section.addEventListener("drop", (event) => {
      event.preventDefault();
      section.classList.remove("is-over");
      this.#add(kind, event.dataTransfer.files);
    });
  }

  #add(kind, files) {
    [...files].forEach((file) => {
      const row = make("li", { class: "file" });
      this.#list(kind).append(row);
      if (file.size > this.largest || file.size === 0) {
        this.#refuse(row, fill(file.size === 0 ? this.say.empty : this.say.tooLarge, file.name));
      } else {
        this.#enqueue(kind, file, row);
      }
    });
    this.#tellEmpty();
  }

  #enqueue(kind, file, row) {
    const bar = make("progress", { max: file.size, value: 0, "aria-label": fill(this.say.uploading, file.name) });
    const job = { kind, file, row, bar, request: null };
    row.className = "file";
    row.replaceChildren(icon(this.icons.document), make("div", {}, file.name, bar),
      button("button button--quiet button--small", this.say.cancel, () => this.#cancel(job)));
    this.#queue.push(job);
    this.#next();
  }

  #cancel(job) {
    this.#queue = this.#queue.filter((one) => one !== job);
    job.row.remove();
    job.request?.abort();
    this.#tellEmpty();
  }

  #next() {
    if (this.#sending || this.#queue.length === 0) {
      return;
    }
    this.#sending = true;
    this.#send(this.#queue.shift());
  }

  /** The one thing that fetch cannot do is to tell how much of a file has left. */
  #send(job) {
    const request = new XMLHttpRequest();
    job.request = request;
    request.open("POST", `${this.address}?kind=${encodeURIComponent(job.kind)}&name=${encodeURIComponent(job.file.name)}`);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("X-CSRF-Token", this.#token());
    request.upload.addEventListener("progress", (event) => {
      job.bar.value = event.loaded;
    });
    request.addEventListener("load", () => this.#answer(job, request));
    request.addEventListener("error", () => this.#lost(job, this.say.lost));
    request.addEventListener("loadend", () => {
      this.#sending = false;
      this.#next();
    });
    request.send(job.file);
  }

  #answer(job, request) {
    const answer = this.#read(request.responseText);
    if (request.status === 200 && answer) {
      job.row.replaceWith(this.#row(answer.file));
      this.#find(answer.findings);
      this.told.textContent = fill(this.say.uploaded, answer.file.name);
    } else if (request.status === 401 || request.status === 403) {
      this.#lost(job, this.say.expired, button("link-button", this.say.reload, () => location.reload()));
    } else if (request.status >= 400 && request.status < 500 && answer?.title) {
      this.#refuse(job.row, answer.title);
    } else {
      this.#lost(job, this.say.lost);
    }
  }

  #read(text) {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  }

  /** Something of ours or in between: the same file may well be taken the next time. */
  #lost(job, text, ...more) {
    job.row.className = "file is-error";
    job.row.replaceChildren(icon(this.icons.warning), make("p", { role: "alert" }, fill(text, job.file.name), " ", ...more),
      button("button button--secondary button--small", this.say.again, () => this.#enqueue(job.kind, job.file, job.row)),
      this.#dismissal(job.row));
  }

  #refuse(row, text) {
    row.className = "file is-error";
    row.replaceChildren(icon(this.icons.error), make("p", { role: "alert" }, text), this.#dismissal(row));
  }

  #dismissal(row) {
    return button("button button--quiet button--small", this.say.dismiss, () => {
      row.remove();
      this.#tellEmpty();
    });
  }

  #row(file) {
    const row = make("li", { class: "file" }, icon(this.icons.document),
      make("div", {}, make("a", { href: file.address, download: "" }, file.name), make("small", {}, file.about)));
    if (file.removable) {
      row.append(button("button button--quiet button--small", this.say.remove, () => this.#remove(row, file),
        icon(this.icons.remove), make("span", { class: "visually-hidden" }, `${file.name}: `)));
    }
    return row;
  }

  async #remove(row, file) {
    const answer = await this.#ask(row, file, "DELETE", "");
    if (answer) {
      this.#find(answer.findings);
      const undo = button("button button--secondary button--small", this.say.undo, () => this.#restore(row, file), icon(this.icons.undo));
      row.className = "file is-removed";
      row.replaceChildren(icon(this.icons.remove), make("p", {}, fill(this.say.removed, file.name)), undo);
      undo.focus();
      this.told.textContent = fill(this.say.removed, file.name);
    }
  }

  async #restore(row, file) {
    const answer = await this.#ask(row, file, "POST", "/restoration");
    if (answer) {
      const back = this.#row(answer.file);
      row.replaceWith(back);
      back.querySelector("button")?.focus();
      this.#find(answer.findings);
    }
  }

  /** Null where it was refused, which then stands in the row. */
  async #ask(row, file, method, path) {
    row.querySelector("[role=alert]")?.remove();
    let text = fill(this.say.lost, file.name);
    try {
      const response = await fetch(file.address + path, {
        method,
        redirect: "error",
        headers: { Accept: "application/json", "X-CSRF-Token": this.#token() },
      });
      const answer = await response.json();
      if (response.ok) {
        return answer;
      }
      text = response.status === 401 ? this.say.expired : answer.title ?? text;
    } catch {
      // said below
    }
    row.append(make("p", { role: "alert", class: "field-error" }, text));
    return null;
  }

  #token() {
    return document.querySelector('meta[name="csrf-token"]')?.content ?? "";
  }

  #tellEmpty() {
    this.lists.forEach((list) => {
      list.querySelector(".files__none")?.remove();
      if (list.children.length === 0) {
        list.append(make("li", { class: "files__none" }, this.say.none));
      }
    });
  }

  #find(findings) {
    this.#tellEmpty();
    const here = findings.filter((finding) => finding.page === this.missing.dataset.page);
    this.missing.replaceChildren(...(here.length > 0
      ? here.map((finding) => make("li", { class: `finding finding--${finding.blocks ? "blocks" : "warns"}` },
        icon(this.icons[finding.blocks ? "error" : "warning"]), make("div", {}, make("a", { href: finding.address }, finding.text))))
      : [make("li", { class: "finding finding--met" }, icon(this.icons.check), make("div", {}, this.say.nothingMissing))]));
  }
}

if (setup) {
  new Files(setup);
}
