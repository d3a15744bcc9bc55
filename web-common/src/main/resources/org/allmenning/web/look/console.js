/*
 * The console by hand: rows that open, amounts that are filled in, lists that are ticked. Nothing here computes or saves:
 * sums come from the server after saving.
 */
function show(expander, open) {
  expander.setAttribute("aria-expanded", String(open));
  document.getElementById(expander.getAttribute("aria-controls")).hidden = !open;
}

document.querySelectorAll(".expander").forEach((expander) => {
  show(expander, expander.getAttribute("aria-expanded") === "true");
  expander.addEventListener("click", () => show(expander, expander.getAttribute("aria-expanded") !== "true"));
});

function amountsOf(application) {
  return Array.from(document.querySelectorAll("input[data-asked]")).filter((field) => field.name.startsWith(application));
}

function enter(field, text) {
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

document.querySelectorAll("[data-fill]").forEach((button) => button.addEventListener("click",
  () => amountsOf(button.dataset.fill).forEach((field) => enter(field, field.dataset.asked))));
document.querySelectorAll("[data-clear]").forEach((button) => button.addEventListener("click",
  () => amountsOf(button.dataset.clear).forEach((field) => enter(field, ""))));

/* Enter goes to the next amount in sight instead of pressing the first button of the form. */
document.querySelectorAll("input[data-asked]").forEach((field) => field.addEventListener("keydown", (event) => {
  if (event.key !== "Enter") {
    return;
  }
  event.preventDefault();
  const inSight = Array.from(document.querySelectorAll("input[data-asked]")).filter((one) => !one.closest("[hidden]"));
  inSight[inSight.indexOf(field) + 1]?.focus();
}));

document.querySelectorAll("[data-tick]").forEach((button) => button.addEventListener("click",
  () => document.querySelectorAll(`input[type="checkbox"][name="${button.dataset.tick}"]`)
    .forEach((box) => { box.checked = true; })));

/* A text block goes below what stands in its field. */
document.querySelectorAll("[data-insert]").forEach((button) => button.addEventListener("click", () => {
  const field = document.getElementById(button.dataset.insert);
  enter(field, (field.value.trim() ? field.value.trimEnd() + "\n" : "") + button.textContent);
  field.focus();
}));

document.querySelectorAll("[data-print]").forEach((button) => button.addEventListener("click", () => window.print()));

/* A link of the summary leads to a field in a row that is closed: open it first. */
document.querySelectorAll(".error-summary a[href^='#']").forEach((link) => link.addEventListener("click", () => {
  const row = document.getElementById(decodeURIComponent(link.hash.slice(1)))?.closest("[hidden]");
  const expander = row && document.querySelector(`.expander[aria-controls="${row.id}"]`);
  if (expander) {
    show(expander, true);
  }
}));

/* What is being made in the background is looked after every two seconds, until the page says that it is done. */
function follow() {
  const shown = document.querySelector("[data-under-way]");
  if (shown) {
    setTimeout(() => fetch(location.href)
      .then((answer) => answer.text())
      .then((page) => {
        const news = new DOMParser().parseFromString(page, "text/html").getElementById(shown.id);
        if (news) {
          shown.replaceWith(news);
          follow();
        }
      })
      .catch(follow), 2000);
  }
}

follow();
