/*
 * Sends a form while it is filled in, a moment after the last key: as the button with data-autosave would, without leaving
 * the page. What the button names (data-autosave="form:saved form:so-far") is replaced by what the server answers; fields are
 * left alone. What could not be sent is said and tried again.
 */
const AFTER_MS = 1000;
const AGAIN_MS = 5000;

const button = document.querySelector("[data-autosave]");
const form = button?.form;
let timer = 0;
let sending = false;
let typedMeanwhile = false;

function tell(kind) {
  const state = form.querySelector(".save-state");
  state.textContent = state.dataset[kind];
  state.className = `save-state save-state--${kind}`;
}

function later(milliseconds) {
  clearTimeout(timer);
  timer = setTimeout(send, milliseconds);
}

function request() {
  const fields = new URLSearchParams(new FormData(form));
  fields.set("jakarta.faces.partial.ajax", "true");
  fields.set("jakarta.faces.source", button.id);
  fields.set("jakarta.faces.partial.event", "click");
  fields.set("jakarta.faces.partial.execute", form.id);
  fields.set("jakarta.faces.partial.render", button.dataset.autosave);
  fields.set(button.name, "");
  return fetch(form.action, {
    method: "POST",
    credentials: "same-origin",
    headers: { "Faces-Request": "partial/ajax" },
    body: fields,
  });
}

function take(update) {
  const id = update.getAttribute("id");
  if (id.includes("jakarta.faces.ViewState")) {
    form.elements["jakarta.faces.ViewState"].value = update.textContent;
    return;
  }
  const place = document.getElementById(id);
  if (place) {
    place.outerHTML = update.textContent;
  }
}

async function send() {
  if (sending) {
    typedMeanwhile = true;
    return;
  }
  sending = true;
  typedMeanwhile = false;
  try {
    const response = await request();
    const answer = new DOMParser().parseFromString(await response.text(), "text/xml");
    if (answer.querySelector("redirect")) {
      location.reload();
      return;
    }
    if (!answer.querySelector("changes")) {
      throw new Error(`status ${response.status}`);
    }
    answer.querySelectorAll("update").forEach(take);
    if (typedMeanwhile) {
      tell("unsaved");
      later(0);
    }
  } catch {
    tell("offline");
    later(AGAIN_MS);
  } finally {
    sending = false;
  }
}

if (form) {
  form.addEventListener("input", () => {
    typedMeanwhile = sending;
    tell("unsaved");
    later(AFTER_MS);
  });
  form.addEventListener("submit", () => clearTimeout(timer));
}
