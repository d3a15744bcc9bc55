/* Blocks of cells as spreadsheets put them on the clipboard: tabs between cells, quotes around what holds a tab, a break or a quote. */

/** The rows of a block; a break at the very end begins no row. */
export function parse(text) {
  const rows = [[]];
  let cell = "";
  let quoted = false;
  let begun = false;
  const end = () => {
    rows.at(-1).push(cell);
    cell = "";
    begun = false;
  };
  const whole = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let at = 0; at < whole.length; at++) {
    const sign = whole[at];
    if (quoted) {
      if (sign !== '"') {
        cell += sign;
      } else if (whole[at + 1] === '"') {
        cell += sign;
        at++;
      } else {
        quoted = false;
      }
    } else if (sign === '"' && !begun && closes(whole, at + 1)) {
      quoted = true;
      begun = true;
    } else if (sign === "\t") {
      end();
    } else if (sign === "\n") {
      end();
      rows.push([]);
    } else {
      cell += sign;
      begun = true;
    }
  }
  end();
  return rows;
}

/** A quote opens a cell only where another one closes it: inches and quotations are text. */
function closes(text, from) {
  return /^(?:[^"]|"")*"(?:\t|\n|$)/.test(text.slice(from));
}

/** A cell holds one line: breaks within it become spaces. */
export function oneLine(text) {
  return text.replace(/\s*\n\s*/g, " ").trim();
}

/** The block as a spreadsheet takes it. */
export function write(rows) {
  return rows.map((row) => row.map(quote).join("\t")).join("\n");
}

function quote(text) {
  return /["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** An amount without the signs between groups, which no spreadsheet reads. */
export function plain(text, language) {
  const bare = text.replace(/[\s\u00a0\u202f]/g, "").replace("\u2212", "-");
  return language === "en" ? bare.replaceAll(",", "") : bare;
}
