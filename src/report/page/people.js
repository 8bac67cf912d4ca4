// For a drama: what they feel over time, and who knows what; for plain ink one line says how to get them.
(function () {
  const people = data.people;
  if (!people) {
    section(
      "feel",
      "People",
      null,
      el(
        "p",
        {class: "empty"},
        data.files.some((file) => file.endsWith(".drama"))
          ? "What people feel over time and who knows what is not drawn here yet. It can be asked: dramaturg ask STORY 'reachable knows(…)'; see docs/drama.md."
          : "This story declares no people. A .drama file beside it adds feelings over time and who knows what: see docs/drama.md.",
      ),
    );
    return;
  }
  if (people.cast.length)
    section(
      "cast",
      "The cast",
      null,
      el(
        "ul",
        {class: "facts"},
        ...people.cast.map((p) =>
          el(
            "li",
            {},
            el("b", {}, p.name),
            p.also.length ? " also " + p.also.join(", ") : "",
            p.played_by ? " · " + p.played_by : "",
          ),
        ),
      ),
    );
  if (people.feelings.length) {
    const figures = people.feelings.map((f) => {
      const w = 350,
        h = 212,
        left = 70,
        right = 26,
        top = 10,
        bottom = 34;
      const n = f.moments.length;
      const x = (i) => (n < 2 ? left : left + (i / (n - 1)) * (w - left - right));
      const y = (v) => top + (1 - (v - f.low) / Math.max(1, f.high - f.low)) * (h - top - bottom);
      const picture = svg("svg", {
        viewBox: "0 0 " + w + " " + h,
        role: "img",
        "aria-label": f.name + ": " + f.moments.map((m) => m.name + " median " + m.median).join(", "),
      });
      for (let v = f.low; v <= f.high; ++v)
        picture.append(
          svg("line", {x1: left, x2: w - right, y1: y(v), y2: y(v), class: "gr"}),
          svg("text", {x: left - 7, y: y(v) + 4, class: "ax r"}, f.labels[v - f.low] || String(v)),
        );
      picture.append(
        svg("polygon", {
          class: "band",
          points: f.moments
            .map((m, i) => x(i) + "," + y(m.p95))
            .concat(f.moments.map((m, i) => x(i) + "," + y(m.p5)).reverse())
            .join(" "),
        }),
        svg("polyline", {class: "med", points: f.moments.map((m, i) => x(i) + "," + y(m.median)).join(" ")}),
      );
      if (f.moments.every((m) => m.told !== null))
        picture.append(
          svg("polyline", {class: "told", points: f.moments.map((m, i) => x(i) + "," + y(m.told)).join(" ")}),
          ...f.moments.map((m, i) => svg("circle", {cx: x(i), cy: y(m.told), r: 3.4, class: "toldp"})),
        );
      f.moments.forEach((m, i) => picture.append(svg("text", {x: x(i), y: h - 12, class: "ax m sm"}, m.name)));
      return el(
        "figure",
        {class: "fl"},
        el("figcaption", {}, el("b", {}, f.name), el("span", {}, f.about || "")),
        picture,
      );
    });
    section(
      "feel",
      "What they feel",
      "Median and 5–95% band over all readings. Dashed: the told reading.",
      el("div", {class: "fls"}, ...figures),
    );
  }
  if (people.knows.length)
    section(
      "know",
      "Who knows what",
      "Shares are over the readings that get there.",
      ...people.knows.map((k) =>
        el(
          "div",
          {class: "scroll", tabindex: 0, role: "region", "aria-label": k.moment},
          el(
            "table",
            {class: "know"},
            el("caption", {}, k.moment),
            el("thead", {}, el("tr", {}, head("Fact"), ...k.people.map((p) => head(p)))),
            el(
              "tbody",
              {},
              ...k.facts.map((f) =>
                el(
                  "tr",
                  {},
                  el("th", {scope: "row"}, f.name),
                  ...f.by.map((b) =>
                    el(
                      "td",
                      {class: b.false_share > 0 ? "false" : b.share >= 1 ? "all" : null},
                      b.false_share > 0
                        ? "✗ believes otherwise, " + share(b.false_share)
                        : b.share >= 1
                          ? "● always"
                          : b.share > 0
                            ? "◐ " + share(b.share)
                            : "○ never",
                    ),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    );
})();
