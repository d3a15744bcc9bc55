/*
 * Keeps what is typed in forms marked with data-keep until the server has it, so that an expired session loses nothing.
 * <form data-keep="application-basics"> … The page that a sign-in returns to has ?resumed in its address: there the fields
 * get back what was typed, and the notice with data-kept="notice" says so. Passwords and files are never kept.
 */
const KEPT_FOR_MS = 12 * 60 * 60 * 1000;

function store() {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

function keyOf(form) {
  return `typed:${location.pathname}:${form.dataset.keep}`;
}

function fieldsOf(form) {
  return Array.from(form.elements).filter(
    (field) => field.name && !["hidden", "password", "file", "submit", "button", "reset"].includes(field.type));
}

function valueOf(field) {
  return field.type === "checkbox" || field.type === "radio" ? field.checked : field.value;
}

function nameOf(field) {
  return field.type === "radio" ? `${field.name}=${field.value}` : field.name;
}

function remember(form) {
  const typed = {};
  fieldsOf(form).forEach((field) => { typed[nameOf(field)] = valueOf(field); });
  store()?.setItem(keyOf(form), JSON.stringify({ at: Date.now(), typed }));
}

function giveBack(form) {
  const kept = JSON.parse(store()?.getItem(keyOf(form)) ?? "null");
  if (!kept || Date.now() - kept.at > KEPT_FOR_MS) {
    return false;
  }
  let changed = false;
  fieldsOf(form).forEach((field) => {
    const value = kept.typed[nameOf(field)];
    if (value === undefined || value === valueOf(field)) {
      return;
    }
    if (typeof value === "boolean") {
      field.checked = value;
    } else {
      field.value = value;
    }
    field.dispatchEvent(new Event("input", { bubbles: true }));
    changed = true;
  });
  return changed;
}

/* The page was opened anew, not returned to: what was kept has arrived at the server or was given up. */
function forget(form) {
  store()?.removeItem(keyOf(form));
}

const address = new URL(location.href);
const resumed = address.searchParams.has("resumed");
const forms = Array.from(document.querySelectorAll("form[data-keep]"));
let somethingIsBack = false;

forms.forEach((form) => {
  if (resumed) {
    somethingIsBack = giveBack(form) || somethingIsBack;
  } else {
    forget(form);
  }
});

/* Listening above the forms: Ajax replaces them. */
["input", "change"].forEach((kind) => document.addEventListener(kind, (event) => {
  const form = event.target.form;
  if (form?.dataset.keep) {
    remember(form);
  }
}));

if (somethingIsBack) {
  document.querySelectorAll('[data-kept="notice"]').forEach((notice) => { notice.hidden = false; });
}
if (resumed) {
  address.searchParams.delete("resumed");
  history.replaceState(history.state, "", address.pathname + address.search + address.hash);
}

/* The summary of errors takes the focus, also when Ajax brings it. */
function focusErrors() {
  const summary = document.querySelector(".error-summary:not([data-seen])");
  if (summary) {
    summary.dataset.seen = "";
    summary.focus();
  }
}

focusErrors();
new MutationObserver(focusErrors).observe(document.getElementById("content"), { childList: true, subtree: true });
