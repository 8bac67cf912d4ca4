// The fate line: the odds of every ending as one reading goes on, stacked; turning points with the road not taken.
(function () {
  const fate = data.fate;
  if (!fate || fate.odds.length < 2 || fate.endings.length < 2) {
    if (data.endings.length === 1)
      section(
        "fate",
        "Fate line",
        null,
        el("p", {class: "empty"}, "All readings end alike, so there is no fate to draw."),
      );
    return;
  }
  const w = 1080,
    h = 340,
    left = 44,
    right = 30,
    top = 34,
    bottom = 46;
  const x = (i) => left + (i / (fate.odds.length - 1)) * (w - left - right);
  const y = (v) => top + (1 - v) * (h - top - bottom);
  const picture = svg("svg", {
    viewBox: "0 0 " + w + " " + h,
    role: "img",
    "aria-label":
      "Fate line of the reading “" +
      fate.title +
      "”: the odds of each ending after each of " +
      counted(fate.odds.length - 1, "choice") +
      ". The numbers are in the table below.",
  });
  const index = (name) => data.endings.findIndex((e) => e.name === name);
  let below = fate.odds.map(() => 0);
  fate.endings.forEach((name, e) => {
    const above = fate.odds.map((o, i) => below[i] + o[e]);
    const points = above
      .map((v, i) => x(i).toFixed(1) + "," + y(v).toFixed(1))
      .concat(below.map((v, i) => x(i).toFixed(1) + "," + y(v).toFixed(1)).reverse());
    picture.append(
      svg(
        "polygon",
        {
          points: points.join(" "),
          class: "area",
          style: "fill:var(--c" + ((index(name) < 0 ? e : index(name)) % 8) + ")",
        },
        svg("title", {}, name),
      ),
    );
    below = above;
  });
  for (const v of [0, 0.25, 0.5, 0.75, 1])
    picture.append(
      svg("line", {x1: left, x2: w - right, y1: y(v), y2: y(v), class: "gr"}),
      svg("text", {x: left - 6, y: y(v) + 4, class: "ax r"}, v * 100 + (v === 1 ? "%" : "")),
    );
  const every = Math.max(1, Math.ceil(fate.odds.length / 16));
  fate.odds.forEach(
    (_, i) =>
      i % every === 0 &&
      picture.append(svg("text", {x: x(i), y: h - bottom + 18, class: "ax m"}, i === 0 ? "start" : String(i))),
  );
  fate.turning_points.forEach((t, i) =>
    picture.append(
      svg("line", {x1: x(t.choice), x2: x(t.choice), y1: top - 6, y2: h - bottom, class: "tp"}),
      svg("circle", {cx: x(t.choice), cy: top - 16, r: 10, class: "tpc"}),
      svg("text", {x: x(t.choice), y: top - 12, class: "tpt"}, String(i + 1)),
    ),
  );
  const cursor = svg("line", {y1: top, y2: h - bottom, class: "tp", visibility: "hidden"});
  picture.append(cursor);

  const said = el(
    "output",
    {"aria-live": "polite"},
    "Move along the line, or use the arrow keys, to read each choice.",
  );
  const input = el("input", {
    type: "range",
    min: 0,
    max: fate.odds.length - 1,
    step: 1,
    value: 0,
    "aria-label": "Choice along the reading",
    style: "width:100%;accent-color:var(--acc)",
  });
  function read(i) {
    const list = fate.endings
      .map((name, e) => [name, fate.odds[i][e]])
      .filter((p) => p[1] > 0)
      .sort((a, b) => b[1] - a[1])
      .slice(0, 4);
    said.textContent =
      (i === 0 ? "At the start" : "After choice " + i + (fate.choices[i - 1] ? ", " + fate.choices[i - 1] : "")) +
      ": " +
      list.map((p) => p[0] + " " + share(p[1])).join(", ");
    cursor.setAttribute("x1", x(i));
    cursor.setAttribute("x2", x(i));
    cursor.setAttribute("visibility", "visible");
  }
  input.addEventListener("input", () => read(Number(input.value)));
  picture.addEventListener("pointermove", (event) => {
    const r = picture.getBoundingClientRect();
    const at = (((event.clientX - r.left) / r.width) * w - left) / (w - left - right);
    const i = Math.max(0, Math.min(fate.odds.length - 1, Math.round(at * (fate.odds.length - 1))));
    input.value = String(i);
    read(i);
  });
  const turns = fate.turning_points.map((t) =>
    el(
      "li",
      {},
      el("b", {}, "Choice " + t.choice + ", “" + t.taken + "”"),
      " " + t.ending + " " + share(t.before) + " → " + share(t.after) + ".",
      t.other ? el("span", {class: "road"}, "Not taken: “" + t.other + "”, " + share(t.otherwise) + ".") : null,
    ),
  );
  const table = el(
    "table",
    {},
    el("thead", {}, el("tr", {}, head("Choice"), ...fate.endings.map((n) => head(n, {class: "n"})))),
    el(
      "tbody",
      {},
      ...fate.odds.map((o, i) =>
        el(
          "tr",
          {},
          el("th", {scope: "row"}, i === 0 ? "start" : String(i)),
          ...o.map((v) => el("td", {class: "n"}, share(v))),
        ),
      ),
    ),
  );
  section(
    "fate",
    "Fate line",
    "The reading “" +
      fate.title +
      "”, choice by choice: how likely each ending was at that moment, for a reader who picks evenly.",
    el("div", {class: "read"}, picture, input, said),
    el(
      "div",
      {class: "key"},
      ...fate.endings.map((n, e) =>
        el(
          "span",
          {},
          el("i", {class: "sw", style: "background:var(--c" + ((index(n) < 0 ? e : index(n)) % 8) + ")"}),
          n,
        ),
      ),
    ),
    turns.length
      ? el("ol", {class: "turns"}, ...turns)
      : el("p", {class: "empty"}, "No single choice moved the odds of an ending by more than one in twenty."),
    replayDetails(fate.replay, "Read it"),
    el(
      "details",
      {},
      el("summary", {}, "The same as a table"),
      el("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Odds by choice"}, table),
    ),
  );
})();
