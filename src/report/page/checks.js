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
        replayDetails(
          c.replay,
          c.verdict === "fails" ? "The reading that breaks it" : "A reading that shows it",
          c.verdict === "fails",
        ),
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
    claims();
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
  claims();

  /** What sources say of the story: where they contradict each other, and what became of what can be decided. */
  function claims() {
    const all = data.claims;
    if (!all.length) return;
    const said = (i) => [
      "“" + all[i].text + "” ",
      el("span", {class: "who"}, (all[i].label || all[i].source) + (all[i].at ? ", " + all[i].at : "")),
      all[i].name ? el("span", {class: "who"}, " · " + all[i].name) : null,
    ];
    const disputes = disputesAmong(all);
    const decided = all.map((c, i) => i).filter((i) => all[i].told !== null);
    const bornOut = decided.filter((i) => all[i].borne_out === true).length;
    const sources = new Set(all.map((c) => c.source)).size;
    section(
      "claims",
      "What others say of it",
      counted(all.length, "claim") +
        " by " +
        counted(sources, "source") +
        "; " +
        decided.length +
        " can be decided, and the told reading bears out " +
        bornOut +
        ". The verdict is on the story as it is written here, not on the source.",
      disputes.length ? el("h3", {}, "Where the sources disagree") : null,
      disputes.length
        ? el(
            "div",
            {class: "disputes"},
            ...disputes.map((group) =>
              el(
                "div",
                {},
                el("h4", {}, all[group[0]].topic || "this"),
                el("ul", {}, ...group.map((i) => el("li", {}, said(i)))),
              ),
            ),
          )
        : null,
      decided.length ? el("h3", {}, "What can be decided") : null,
      decided.length
        ? el(
            "div",
            {class: "scroll", tabindex: 0, role: "region", "aria-label": "Claims that can be decided"},
            el(
              "table",
              {class: "claims"},
              el("thead", {}, el("tr", {}, head("Claim"), head("the told reading"), head("all readings"))),
              el("tbody", {}, ...decided.map((i) => verdictRow(all[i], said(i)))),
            ),
          )
        : null,
      lateDetails("Claims that nothing in the story decides", "Other claims", () =>
        el(
          "ul",
          {},
          ...all
            .map((c, i) => i)
            .filter((i) => all[i].told === null)
            .map((i) => el("li", {}, said(i))),
        ),
      ),
    );
  }
  function verdictRow(c, said) {
    const [style, sign] = c.borne_out === true ? ["g", "✓ "] : c.borne_out === false ? ["e", "✗ "] : ["i", "– "];
    return el(
      "tr",
      {},
      el(
        "th",
        {scope: "row", class: "cut"},
        said,
        el(
          "div",
          {class: "loc cut"},
          el("code", {}, c.check),
          " ",
          el("a", {class: "loc", href: "#source", "data-goto": place(c.place)}, place(c.place)),
        ),
      ),
      el("td", {}, el("span", {class: "tag " + style}, sign + c.told)),
      el("td", {}, c.readings),
    );
  }
  /** Claims that contradict each other, and what contradicts those: each group once, by its first. */
  function disputesAmong(all) {
    const group = all.map((_, i) => i);
    const of = (i) => (group[i] === i ? i : of(group[i]));
    all.forEach((c, i) =>
      c.against.forEach((other) => (group[Math.max(of(i), of(other))] = Math.min(of(i), of(other)))),
    );
    const by = new Map();
    all.forEach((_, i) => by.set(of(i), [...(by.get(of(i)) || []), i]));
    return [...by.values()].filter((members) => members.length > 1);
  }
})();
