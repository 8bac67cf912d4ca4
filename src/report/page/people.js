// For a drama: the cast, what they feel as each episode begins, and who knows what by then. For plain ink one line
// says how to get them.
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
          ? "What people feel, and who knows what, is worked out for a story that was read to its end; this one was not."
          : "This story declares no people. A .drama file beside it adds feelings over time and who knows what: see docs/drama.md.",
      ),
    );
    return;
  }
  const word = (f, v) => f.labels[v - f.low] || String(v);
  const moves = (f) => f.at.some((a) => a && (a.p5 !== a.p95 || a.median !== f.at.find((b) => b).median));
  const axis = (m) => (/^\d/.test(m.name) ? "ep " + m.name : m.name);

  function figure(f) {
    const picture = el("div", {});
    const end = f.at[f.at.length - 1];
    const told = end && end.told !== null && people.told ? "; told: " + word(f, end.told) : "";
    const range = end && (end.p5 === end.p95 ? word(f, end.p5) : word(f, end.p5) + " to " + word(f, end.p95));
    fitted(picture, (w) => picture.replaceChildren(chart(f, w)));
    return el(
      "figure",
      {class: "fl"},
      el(
        "figcaption",
        {},
        el("b", {}, f.name[0].toUpperCase() + f.name.slice(1) + ", " + f.holder),
        el(
          "span",
          {},
          end ? "at the end: " + word(f, end.median) + (end.p5 === end.p95 ? "" : " (" + range + ")") + told : "",
        ),
      ),
      picture,
    );
  }
  function chart(f, w) {
    const longest = Math.max(...f.labels.map((l) => l.length), 2);
    const left = Math.min(longest * 6.6 + 10, w * 0.42),
      right = 18,
      top = 10,
      bottom = 26;
    const h = Math.max(120, 28 * (f.high - f.low) + top + bottom);
    const n = f.at.length;
    const x = (i) => left + 10 + (n < 2 ? 0 : (i / (n - 1)) * (w - left - 10 - right));
    const y = (v) => top + (1 - (v - f.low) / Math.max(1, f.high - f.low)) * (h - top - bottom);
    const known = f.at.map((a, i) => ({...a, i, is: a !== null})).filter((a) => a.is);
    const points = (of) => known.map((a) => x(a.i).toFixed(1) + "," + y(of(a)).toFixed(1));
    const picture = svg("svg", {
      viewBox: "0 0 " + w + " " + h,
      role: "img",
      "aria-label":
        f.name +
        ", " +
        f.holder +
        ": " +
        known.map((a) => people.moments[a.i].about + " " + word(f, a.median)).join("; "),
    });
    for (let v = f.low; v <= f.high; ++v) {
      const text = word(f, v);
      const fits = Math.floor((left - 6) / 6.2);
      picture.append(
        svg("line", {x1: left, x2: w - right + 8, y1: y(v), y2: y(v), class: "gr"}),
        svg(
          "text",
          {x: left - 5, y: y(v) + 4, class: "ax r sm"},
          text.length > fits ? text.slice(0, fits - 1) + "…" : text,
        ),
      );
    }
    picture.append(
      svg("polygon", {
        class: "band",
        points: points((a) => a.p95)
          .concat(points((a) => a.p5).reverse())
          .join(" "),
      }),
      svg("polyline", {class: "med", points: points((a) => a.median).join(" ")}),
    );
    const told = known.filter((a) => a.told !== null);
    if (told.length)
      picture.append(
        svg("polyline", {
          class: "told",
          points: told.map((a) => x(a.i).toFixed(1) + "," + y(a.told).toFixed(1)).join(" "),
        }),
        ...told.map((a) => svg("circle", {cx: x(a.i), cy: y(a.told), r: 3, class: "toldp"})),
      );
    const every = Math.ceil((n * 34) / (w - left));
    people.moments.forEach((m, i) => {
      if (i % every === 0 || i === n - 1) picture.append(svg("text", {x: x(i), y: h - 8, class: "ax m sm"}, axis(m)));
    });
    return picture;
  }
  const feelingsTable = () =>
    el(
      "table",
      {},
      el("thead", {}, el("tr", {}, head("Feeling"), ...people.moments.map((m) => head(axis(m), {class: "n"})))),
      el(
        "tbody",
        {},
        ...people.feelings.map((f) =>
          el(
            "tr",
            {},
            el("th", {scope: "row", class: "cut"}, f.name + ", " + f.holder),
            ...f.at.map((a) =>
              el(
                "td",
                {class: "n"},
                a
                  ? word(f, a.median) + (a.p5 === a.p95 ? "" : " (" + word(f, a.p5) + " – " + word(f, a.p95) + ")")
                  : "–",
              ),
            ),
          ),
        ),
      ),
    );

  if (people.feelings.length) {
    const moving = people.feelings.filter(moves),
      still = people.feelings.filter((f) => !moves(f));
    section(
      "feel",
      "What they feel",
      "As each episode begins, and at the end: the median and the band that holds 90% of the readings that come there." +
        (people.told ? " Dashed: the " + people.told + " reading." : ""),
      el("div", {class: "fls"}, ...moving.map(figure)),
      still.length
        ? el(
            "p",
            {class: "empty"},
            "Unmoved in nine readings of ten: " + still.map((f) => f.name + ", " + f.holder).join("; ") + ".",
          )
        : null,
      lateDetails("The same as a table", "Feelings by episode", feelingsTable),
    );
  }

  if (people.facts.length) {
    const knower = (h) =>
      people.facts.some((f) => f.at.some((a) => a && (a.by[h].knows.high > 0 || a.by[h].errs.high > 0)));
    const holders = people.holders.map((name, i) => ({name, i}));
    const some = holders.filter((h) => knower(h.i)),
      nobody = holders.filter((h) => !knower(h.i));
    const cell = (b) => {
      const parts = [];
      if (b.errs.high > 0) parts.push("✗ believes otherwise" + (b.errs.low >= 1 ? "" : ", " + odds(b.errs)));
      if (b.knows.low >= 1) parts.push("●\u00a0always");
      else if (b.knows.high > 0) parts.push("◐\u00a0" + odds(b.knows));
      else if (!parts.length) parts.push("○\u00a0never");
      const style = b.errs.high > 0 ? "false" : b.knows.low >= 1 ? "all" : b.knows.high > 0 ? null : "no";
      return el("td", {class: style}, parts.join("; "));
    };
    const box = el("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Facts and people"});
    const show = (m) =>
      box.replaceChildren(
        el(
          "table",
          {class: "know"},
          el("caption", {class: "sr"}, "Who knows what " + people.moments[m].about),
          el("thead", {}, el("tr", {}, head("Fact"), head("is so"), ...some.map((h) => head(h.name)))),
          el(
            "tbody",
            {},
            ...people.facts.map((f) => {
              const at = f.at[m];
              if (!at) return el("tr", {}, el("th", {scope: "row"}, f.label), el("td", {}, "–"));
              const so = at.is_so.low >= 1 ? "yes" : at.is_so.high <= 0 ? "no" : odds(at.is_so);
              return el(
                "tr",
                {},
                el("th", {scope: "row"}, f.label),
                el("td", {class: at.is_so.high > 0 ? null : "no"}, so),
                ...some.map((h) => cell(at.by[h.i])),
              );
            }),
          ),
        ),
        el(
          "p",
          {class: "empty"},
          (people.moments[m].share.low > 0.9999
            ? "Every reading comes there."
            : odds(people.moments[m].share) + " of readings come there.") +
            (nobody.length ? " Never in the know: " + nobody.map((h) => h.name).join(", ") + "." : ""),
        ),
      );
    const last = people.moments.length - 1;
    const pick = el(
      "fieldset",
      {class: "seg"},
      el("legend", {}, "When"),
      ...people.moments.flatMap((m, i) => {
        const input = el("input", {type: "radio", name: "moment", id: "moment-" + i, checked: i === last});
        input.addEventListener("change", () => show(i));
        return [input, el("label", {for: "moment-" + i}, axis(m))];
      }),
    );
    section("know", "Who knows what", "As an episode begins, over the readings that come there.", pick, box);
    show(last);
  }

  section(
    "cast",
    "The cast",
    null,
    el(
      "dl",
      {class: "cast"},
      ...people.cast.map((p) =>
        el(
          "div",
          {},
          el("dt", {}, p.name),
          p.played_by.length ? el("dd", {}, "played by " + p.played_by[0]) : null,
          p.also.length ? el("dd", {}, "also " + p.also.join(", ")) : null,
        ),
      ),
    ),
    people.absent.length
      ? el("p", {class: "empty"}, "Not worked out within the limits of this review: " + people.absent.join("; ") + ".")
      : null,
  );
})();
