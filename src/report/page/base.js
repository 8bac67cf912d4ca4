// What every part of the page uses: the data, small builders of elements, numbers as people read them.
// No network, no clock, no storage: the same file shows the same page.
"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const byId = (id) => document.getElementById(id);
const svgNames = "http://www.w3.org/2000/svg";

/** An element: el("p", {class: "x"}, "text", child…). Text is never parsed as HTML. */
function el(name, attributes, ...children) {
  return fill(document.createElement(name), attributes, children);
}
function svg(name, attributes, ...children) {
  return fill(document.createElementNS(svgNames, name), attributes, children);
}
function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes || {}))
    if (value !== null && value !== undefined && value !== false)
      element.setAttribute(key, value === true ? "" : value);
  for (const child of children.flat())
    if (child !== null && child !== undefined && child !== false) element.append(child);
  return element;
}

const count = (n) => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
const counted = (n, word, words) => count(n) + " " + (n === 1 ? word : words || word + "s");
// The bounds that readings leave: what lies beyond was not followed.
const boundsLeft = () =>
  data.bounds
    .filter((b) => b.left)
    .map((b) => b.variable + "=" + b.low + ".." + b.high)
    .join(", ");

/** A share with one decimal; 0% and 100% only when it is exactly that. */
function share(x) {
  if (x === null || x === undefined) return "–";
  if (x <= 0) return "0%";
  if (x >= 1) return "100%";
  if (x < 0.001) return "under 0.1%";
  if (x > 0.999) return "over 99.9%";
  return (x * 100).toFixed(1) + "%";
}
/** Odds are an interval: one figure where it is closed to a digit, else both ends. */
function odds(o) {
  if (!o) return "–";
  return o.high - o.low < 0.0005 ? share((o.low + o.high) / 2) : share(o.low).replace("%", "") + " – " + share(o.high);
}
const middle = (o) => (o ? (o.low + o.high) / 2 : 0);
/** 0 never, then under 5%, 20%, 40%, 75%, and over. */
const step = (x) => (x <= 0 ? 0 : x < 0.05 ? 1 : x < 0.2 ? 2 : x < 0.4 ? 3 : x < 0.75 ? 4 : 5);
const place = (p) => (p && p.file ? p.file + (p.line ? ":" + p.line : "") : "");
const isProved = data.result === "proved";

/** Everything that shows odds listens here; `model` is an index into data.models. */
const listeners = [];
let model = 0;
function setModel(index) {
  model = index;
  for (const listen of listeners) listen();
  remember();
}
function remember() {
  const state = new URLSearchParams();
  if (model > 0) state.set("reader", String(model));
  if (document.documentElement.dataset.theme === "dark") state.set("theme", "dark");
  const hash = location.hash.replace(/^#/, "").split("?")[0];
  const text = state.toString();
  history.replaceState(null, "", "#" + hash + (text ? "?" + text : ""));
}

/** Calls draw(width) now, and again when the box gets another width or the reader another model. */
function fitted(box, draw) {
  let last = 0;
  const fit = () => {
    const width = Math.floor(box.clientWidth);
    if (width > 0 && width !== last) draw((last = width));
  };
  listeners.push(() => {
    last = 0;
    fit();
  });
  new ResizeObserver(fit).observe(box);
}

/** In the navigation: shorter names, and how many there are. */
const navigation = {
  endings: ["Endings", data.endings.length],
  mend: ["Mend first", data.findings.filter((f) => f.severity === "error" && f.allowed === null).length],
  checks: ["Checks", data.checks.length],
  claims: ["Claims", data.claims.length],
  feel: [data.people ? "Feelings" : "People", 0],
};
const endingColour = (i) => "var(--c" + (i % 12) + ")";
/** A name that may be broken behind its underscores. */
const breakable = (name) => name.split(/(?<=_)/).flatMap((part, i) => (i ? [el("wbr"), part] : [part]));
/** Without the author's own quotation marks, for use within ours. */
const bare = (text) => text.replace(/^["“]([^"“”]*)["”]$/, "$1").replace(/["“”]([^"“”]*)["”]/g, "‘$1’");

function section(id, title, lead, ...content) {
  byId("main").append(
    el(
      "section",
      {id, "aria-labelledby": id + "-h"},
      el("h2", {id: id + "-h"}, title),
      lead && el("p", {class: "lead"}, lead),
      ...content,
    ),
  );
  const [name, many] = navigation[id] || [title, 0];
  byId("nav").append(el("a", {href: "#" + id}, name, many ? el("span", {class: "n"}, " " + many) : null));
  return byId(id);
}

/** A playthrough as prose, the choices marked. */
function prose(replay) {
  const box = el("div", {class: "prose"});
  replay.turns.forEach((turn, i) => {
    if (turn.taken !== null) {
      const changed = turn.changes
        .map((c) => c.name + " " + (c.before || "nothing") + " → " + (c.after || "nothing"))
        .join(" · ");
      box.append(el("p", {class: "c"}, "→ " + i + ". " + bare(turn.taken), changed && el("small", {}, changed)));
    }
    turn.lines.forEach((line, n) => {
      const isLast = i === replay.turns.length - 1 && n === turn.lines.length - 1;
      box.append(el("p", {class: isLast && replay.broken ? "x" : null}, line));
    });
  });
  if (replay.note) box.append(el("p", {}, el("em", {}, "(" + replay.note + ")")));
  return box;
}
/** Closed until asked for; built when opened. On paper, what breaks is told; other readings stay closed. */
function replayDetails(index, label, isPrinted) {
  if (index === null || index === undefined || !data.replays[index]) return null;
  const replay = data.replays[index];
  const details = el(
    "details",
    {},
    el("summary", {}, (label || "Replay") + ", " + counted(replay.turns.length - 1, "choice")),
  );
  let isBuilt = false;
  const build = () => {
    if (!isBuilt) details.append(prose(replay), el("p", {class: "loc cut"}, replay.command));
    isBuilt = true;
  };
  details.addEventListener("toggle", build);
  if (isPrinted)
    addEventListener("beforeprint", () => {
      build();
      details.open = true;
    });
  return details;
}

/** A table in a box that scrolls, made when it is opened or printed. */
function lateDetails(title, label, make) {
  const box = el("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": label});
  const details = el("details", {}, el("summary", {}, title), box);
  details.addEventListener("toggle", () => box.firstChild || box.append(make()));
  return details;
}

/** The author's `code` between backquotes. */
function marked(text) {
  return text.split("`").map((part, i) => (i % 2 ? el("code", {class: "cut"}, part) : part));
}

/** A column head that sorts its table; the arrow says which way. */
function sortable(table) {
  table.querySelectorAll("thead button").forEach((button) => {
    button.addEventListener("click", () => {
      const th = button.closest("th");
      const column = [...th.parentNode.children].indexOf(th);
      const isUp = th.getAttribute("aria-sort") === "descending";
      table.querySelectorAll("th[aria-sort]").forEach((other) => other.removeAttribute("aria-sort"));
      th.setAttribute("aria-sort", isUp ? "ascending" : "descending");
      const key = (row) => {
        const cell = row.children[column];
        return cell.dataset.key === undefined ? cell.textContent : Number(cell.dataset.key);
      };
      const rows = [...table.tBodies[0].rows];
      rows.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0) * (isUp ? 1 : -1));
      table.tBodies[0].append(...rows);
    });
  });
}
const head = (text, attributes, isSortable) =>
  el("th", {scope: "col", ...attributes}, isSortable ? el("button", {type: "button"}, text) : text);
