/*
 * Signing out of a browser that holds changes the server has not received: asks first. What waits belongs to the person, whose id
 * stands in its keys; what others left here is not touched.
 */
const form = document.querySelector("form[data-signing-out]");
const question = document.getElementById("signing-out");

function waiting() {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(`budget:${form.dataset.signingOut}:`));
  } catch {
    return [];
  }
}

if (form && question) {
  form.addEventListener("submit", (event) => {
    if (waiting().length > 0) {
      event.preventDefault();
      question.hidden = false;
      question.focus();
    }
  });
  question.addEventListener("click", (event) => {
    const answer = event.target.dataset?.answer;
    if (answer === "leave") {
      waiting().forEach((key) => localStorage.removeItem(key));
      form.submit();
    } else if (answer === "stay") {
      question.hidden = true;
      form.querySelector("button").focus();
    }
  });
}
