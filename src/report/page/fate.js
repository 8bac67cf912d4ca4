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
  const last = fate.odds.length - 1;
  const arrived = fate.endings.findIndex((_, e) => fate.odds[last][e] > 0.999);
  const colour = (e) => {
    const index = data.endings.findIndex((ending) => ending.name === fate.endings[e]);
    return endingColour(index < 0 ? e : index);
  };
  /** Below each ending's band, at each choice. */
  const below = fate.odds.map((o) => o.reduce((sums, v) => [...sums, sums[sums.length - 1] + v], [0]));
  const turnings = [...fate.turning_points].sort((a, b) => a.choice - b.choice);

  const picture = el("div", {});
  const said = el(
    "output",
    {"aria-live": "polite"},
    "Move along the line, or use the arrow keys, to read each choice.",
  );
  const input = el("input", {
    type: "range",
    min: 0,
    max: last,
    step: 1,
    value: 0,
    "aria-label": "Choice along the reading",
  });
  let moveCursor = () => {};
  function read(i) {
    const list = fate.endings
      .map((name, e) => [name, fate.odds[i][e]])
      .filter((p) => p[1] > 0)
      .sort((a, b) => b[1] - a[1])
      .slice(0, 4);
    const choice = i > 0 && fate.choices[i - 1] ? ", “" + bare(fate.choices[i - 1]) + "”" : "";
    said.textContent =
      (i === 0 ? "At the start" : "After choice " + i + choice) +
      ": " +
      list.map((p) => p[0] + " " + share(p[1])).join(", ");
    moveCursor(i);
  }
  input.addEventListener("input", () => read(Number(input.value)));

  function draw(w) {
    const isWide = w > 700;
    const h = isWide ? 350 : 260,
      left = 40,
      right = isWide && arrived >= 0 ? 150 : 12,
      top = 46,
      bottom = 40;
    const x = (i) => left + (i / last) * (w - left - right);
    const y = (v) => top + (1 - v) * (h - top - bottom);
    const chart = svg("svg", {
      viewBox: "0 0 " + w + " " + h,
      role: "img",
      "aria-label":
        "Fate line of the reading “" +
        fate.title +
        "”: the odds of each ending after each of " +
        counted(last, "choice") +
        ". The numbers are in the table below.",
    });
    fate.endings.forEach((name, e) => {
      const upper = fate.odds.map((_, i) => x(i).toFixed(1) + "," + y(below[i][e + 1]).toFixed(1));
      const lower = fate.odds.map((_, i) => x(i).toFixed(1) + "," + y(below[i][e]).toFixed(1)).reverse();
      chart.append(
        svg(
          "polygon",
          {points: upper.concat(lower).join(" "), class: "area", style: "fill:" + colour(e)},
          svg("title", {}, name),
        ),
      );
    });
    for (const v of [0, 0.25, 0.5, 0.75, 1])
      chart.append(
        svg("line", {x1: left, x2: w - right, y1: y(v), y2: y(v), class: "gr"}),
        svg("text", {x: left - 6, y: y(v) + 4, class: "ax r"}, v * 100 + (v === 1 ? "%" : "")),
      );
    const every = Math.max(1, Math.ceil(last / Math.max(2, (w - left - right) / 50)));
    for (let i = 0; i <= last; i += every)
      chart.append(svg("text", {x: x(i), y: h - bottom + 18, class: "ax m"}, i === 0 ? "start" : String(i)));
    chart.append(svg("text", {x: (left + w - right) / 2, y: h - 4, class: "ax m"}, "choices taken"));
    fate.endings.forEach((name, e) => label(chart, name, e, x, y));
    let before = -99,
      lift = 0;
    turnings.forEach((t, i) => {
      const at = x(t.choice);
      lift = at - before < 22 ? (lift + 1) % 2 : 0;
      before = at;
      const middleY = 30 - lift * 20;
      chart.append(
        svg("line", {x1: at, x2: at, y1: middleY + 9, y2: h - bottom, class: "tp"}),
        svg("circle", {cx: at, cy: middleY, r: 9, class: "tpc"}),
        svg("text", {x: at, y: middleY + 4, class: "tpt"}, String(i + 1)),
      );
    });
    if (isWide && arrived >= 0)
      chart.append(
        svg("text", {x: w - right + 8, y: y(0.5) - 4, class: "endt"}, fate.endings[arrived]),
        svg("text", {x: w - right + 8, y: y(0.5) + 13, class: "ax"}, "after " + counted(last, "choice") + ";"),
        svg("text", {x: w - right + 8, y: y(0.5) + 28, class: "ax"}, share(fate.odds[0][arrived]) + " at the start"),
      );
    const cursor = svg("line", {y1: top, y2: h - bottom, class: "cursor", visibility: "hidden"});
    chart.append(cursor);
    moveCursor = (i) => {
      cursor.setAttribute("x1", x(i));
      cursor.setAttribute("x2", x(i));
      cursor.setAttribute("visibility", "visible");
    };
    chart.addEventListener("pointermove", (event) => {
      const r = chart.getBoundingClientRect();
      const at = (((event.clientX - r.left) / r.width) * w - left) / (w - left - right);
      const i = Math.max(0, Math.min(last, Math.round(at * last)));
      input.value = String(i);
      read(i);
    });
    input.style.marginLeft = left - 8 + "px";
    input.style.width = w - left - right + 16 + "px";
    picture.replaceChildren(chart);
  }

  /** The ending's name, inside its band where that is thickest, if there is room for it. */
  function label(chart, name, e, x, y) {
    const half = name.length * 3.9 + 4;
    let best = -1,
      room = 24;
    for (let i = 0; i <= last; ++i) {
      if (x(i) - half < x(0) || x(i) + half > x(last)) continue;
      const near = fate.odds.map((_, j) => j).filter((j) => Math.abs(x(j) - x(i)) <= half);
      const high = Math.max(...near.map((j) => y(below[j][e + 1]))),
        low = Math.min(...near.map((j) => y(below[j][e])));
      if (low - high > room) [best, room] = [{x: x(i), y: (low + high) / 2}, low - high];
    }
    if (best !== -1) chart.append(svg("text", {x: best.x, y: best.y + 4, class: "inl"}, name));
  }

  const turns = turnings.map((t) =>
    el(
      "li",
      {},
      el("b", {}, "Choice " + t.choice + ", “" + bare(t.taken) + "”"),
      el("span", {class: "moved"}, el("em", {}, t.ending), " " + share(t.before) + " → " + share(t.after)),
      t.other
        ? el(
            "span",
            {class: "road"},
            "Not taken: “" + bare(t.other) + "” would have made it " + share(t.otherwise) + ".",
          )
        : null,
    ),
  );
  const table = () =>
    el(
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
  const named = fate.title === "told" ? "The told reading" : "The reading “" + fate.title + "”";
  section(
    "fate",
    "Fate line",
    named + ", choice by choice: how likely each ending was at that moment, for a reader who picks evenly.",
    el("div", {class: "read"}, picture, input, said),
    el(
      "div",
      {class: "key"},
      ...fate.endings.map((n, e) => el("span", {}, el("i", {class: "sw", style: "background:" + colour(e)}), n)),
    ),
    turns.length
      ? el("ol", {class: "turns"}, ...turns)
      : el("p", {class: "empty"}, "No single choice moved the odds of an ending by more than one in twenty."),
    replayDetails(fate.replay, "Read it"),
    lateDetails("The same as a table", "Odds by choice", table),
  );
  fitted(picture, draw);
})();
