// What the author claims, decided over every reading; then what others claimed.
(function () {
  const verdicts = {
    holds: ["g", "✓ holds"],
    fails: ["e", "✗ fails"],
    unknown: ["w", "? unknown"],
    undecidable: ["i", "– not decidable"],
  };
  const one = (c, more) => {
    const [style, word] = c.vacuous ? ["w", "! empty"] : verdicts[c.verdict] || verdicts.unknown;
    return el(
      "article",
      {class: "fi"},
      el("div", {}, el("span", {class: "tag " + style}, word), el("div", {class: "id"}, c.name)),
      el(
        "div",
        {},
        el("h3", {class: "cut"}, c.text || c.name),
        more,
        c.why || place(c.place)
          ? el(
              "p",
              {},
              c.why ? marked(c.why) : null,
              c.why && place(c.place) ? " " : null,
              place(c.place) && el("a", {class: "loc", href: "#source", "data-goto": place(c.place)}, place(c.place)),
            )
          : null,
        c.repair
          ? el("p", {class: "do"}, el("b", {}, "Smallest change: "), el("code", {class: "cut"}, c.repair))
          : null,
        replayDetails(c.replay, c.verdict === "fails" ? "The reading that breaks it" : "A reading that shows it"),
      ),
    );
  };
  if (data.checks.length) {
    section(
      "checks",
      "Checks",
      "What the author claims, decided over every reading.",
      ...data.checks.map((c) => one(c)),
    );
    return;
  }
  section(
    "checks",
    "Checks",
    null,
    el(
      "p",
      {class: "empty"},
      "No claims yet. " +
        (data.suggestions.length ? "Some that you could make of this story, in " + data.checks_file + ":" : ""),
    ),
    data.suggestions.length
      ? el(
          "pre",
          {class: "src", tabindex: 0, role: "region", "aria-label": "Suggested checks"},
          data.suggestions.map((s) => el("span", {}, "  " + s)),
        )
      : null,
  );
})();
