/* Small makers of markup. Text is always set as text, never parsed. */
const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes and children; a null attribute is left out. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? "" : value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** A line drawing; with a label only where it stands without a word. */
export function icon(path, label) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("viewBox", "0 0 16 16");
  if (label) {
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", label);
  } else {
    svg.setAttribute("aria-hidden", "true");
  }
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

/** A word with its places filled: {0}, {1}. */
export function fill(word, ...values) {
  return word.replace(/\{(\d)\}/g, (place, number) => values[number] ?? place);
}

/** A button that does something in this page. */
export function button(className, label, action, ...before) {
  const element = make("button", { type: "button", class: className }, ...before, label);
  element.addEventListener("click", action);
  return element;
}
