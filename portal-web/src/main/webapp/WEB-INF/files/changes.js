/* What an answer leaves out because it is as it was: of an array the server names what stood there before by its index. */
const AROUND = ["tabs", "summary", "findings"];

/** @param shown what stands around the sheets; @param derived with what is new to it, or with all of it */
export function complete(shown, derived) {
  return { ...derived, ...Object.fromEntries(AROUND.map((name) => [name, name in derived ? merge(shown[name], derived[name]) : shown[name]])) };
}

function merge(before, news) {
  if (Array.isArray(news)) {
    return news.map((one) => typeof one === "number" ? before[one] : one);
  }
  if (news === null || typeof news !== "object") {
    return news;
  }
  return { ...before, ...Object.fromEntries(Object.entries(news).map(([name, value]) => [name, merge(before[name], value)])) };
}
