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
  /** @param address of the budget; @param part the sheet to read, or nothing for all */
  constructor(address, part) {
    this.address = address;
    this.part = part;
    this.token = document.querySelector('meta[name="csrf-token"]')?.content ?? "";
  }

  read() {
    return this.#ask("GET", this.part ? `?part=${this.part}` : "");
  }

  /** @param state that came with what is shown around the sheets: the answer tells what is new to it */
  enter(cells, state) {
    return this.#ask("POST", "/cells", { cells, state });
  }

  change(changes) {
    return this.#ask("POST", "/lines", { changes });
  }

  news(since) {
    return this.#ask("GET", `/news?since=${since}`);
  }

  async #ask(method, path, body) {
    let response;
    try {
      response = await fetch(this.address + path, {
        method,
        redirect: "error",
        cache: "no-store",
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
      case 404: return new Trouble(problem.type ? "gone" : "offline", problem.title);
      case 409: return new Trouble(problem.type?.endsWith("choose-organisation") ? "expired" : "refused", problem.title);
      default: return response.status >= 500 ? new Trouble("offline") : new Trouble("refused", problem.title);
    }
  }
}
