/* The one way to the server: JSON on the session of the page, with its token. */
const PATIENCE_MS = 8000;

/** What went wrong, as the sheet has to tell it: offline, expired, outdated, gone, refused. */
export class Trouble extends Error {
  constructor(kind, text) {
    super(text ?? kind);
    this.kind = kind;
  }
}

export class Door {
  constructor(address) {
    this.address = address;
    this.token = document.querySelector('meta[name="csrf-token"]')?.content ?? "";
  }

  read() {
    return this.#ask("GET", "");
  }

  enter(cells) {
    return this.#ask("POST", "/cells", { cells });
  }

  addLine(line) {
    return this.#ask("POST", "/lines", line);
  }

  changeLine(id, line) {
    return this.#ask("PUT", `/lines/${id}`, line);
  }

  removeLine(id) {
    return this.#ask("DELETE", `/lines/${id}`);
  }

  async #ask(method, path, body) {
    let response;
    try {
      response = await fetch(this.address + path, {
        method,
        redirect: "error",
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: { Accept: "application/json", "Content-Type": "application/json", "X-CSRF-Token": this.token },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
    } catch {
      throw new Trouble("offline");
    }
    if (response.ok) {
      return this.#json(response);
    }
    throw await this.#trouble(response);
  }

  async #json(response) {
    try {
      return await response.json();
    } catch {
      throw new Trouble("offline");
    }
  }

  async #trouble(response) {
    const problem = await response.json().catch(() => ({}));
    switch (response.status) {
      case 401: return new Trouble("expired");
      case 403: return new Trouble("outdated");
      case 404: return new Trouble("gone", problem.title);
      case 409: return new Trouble(problem.type?.endsWith("choose-organisation") ? "expired" : "refused", problem.title);
      default: return response.status >= 500 ? new Trouble("offline") : new Trouble("refused", problem.title);
    }
  }
}
