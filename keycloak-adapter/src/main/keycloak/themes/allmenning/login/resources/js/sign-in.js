// What every page of the sign-in does besides its forms. authChecker.js comes with Keycloak.
import { checkAuthSession, startSessionPolling } from "./authChecker.js";

const { otherTab, session } = document.body.dataset;
if (otherTab) {
  startSessionPolling(otherTab); // signed in in another tab: go on from there
}
if (session) {
  checkAuthSession(session);
}

for (const box of document.querySelectorAll("input[data-shows]")) {
  box.addEventListener("change", () => {
    for (const id of box.dataset.shows.split(" ")) {
      document.getElementById(id).type = box.checked ? "text" : "password";
    }
  });
}

for (const form of document.forms) {
  let sent = false;
  form.addEventListener("submit", (event) => {
    if (sent) {
      event.preventDefault(); // Keycloak takes each form once
    }
    sent = true;
  });
}
window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    window.location.reload();
  }
});
