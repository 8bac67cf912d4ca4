// The first screen: is it sound, how large is it, what to do first.
(function () {
  const errors = data.findings.filter((f) => f.severity === "error" && f.allowed === null);
  const warnings = data.findings.filter((f) => f.severity === "warning" && f.allowed === null);
  const notes = data.findings.filter((f) => f.severity === "note" && f.allowed === null);
  const held = data.checks.filter((c) => c.verdict === "holds").length;
  const failed = data.checks.filter((c) => c.verdict === "fails");

  const sound = isProved
    ? el(
        "div",
        {class: "v"},
        el("b", {class: "w"}, "✓ Proved: every reading was examined"),
        el(
          "p",
          {},
          counted(data.states, "situation") +
            ", " +
            counted(data.transitions, "move") +
            ". “Never” on this page means never.",
        ),
      )
    : el(
        "div",
        {class: "v part"},
        el(
          "b",
          {class: "w"},
          data.limit === "bound"
            ? "◐ Bounded: every reading within " + boundsLeft()
            : data.result === "bounded"
            ? "◐ Bounded: every reading of up to " + counted(data.covered.choices, "choice")
            : "◐ Stopped: not every reading was examined",
        ),
        el(
          "p",
          {},
          counted(data.states, "situation") +
            " visited. Covered: every reading " +
            (data.limit === "bound"
              ? "in which " + boundsLeft() + " holds"
              : "of up to " + counted(data.covered.choices, "choice")) +
            (data.covered.odds ? ", and " + share(data.covered.odds.low) + " of readings" : "") +
            (data.limit === "bound"
              ? ". “Never” on this page means never within these bounds."
              : ". What was not met is called “not seen yet”, never “never”."),
        ),
      );

  const first = errors
    .slice(0, 3)
    .map((f, i) => [i ? ", " : "", el("a", {href: "#" + f.id}, f.code.replace(/-/g, " "))])
    .flat();
  const toMend = errors.length + failed.length;
  const mend = toMend
    ? el(
        "div",
        {class: "v b"},
        el("b", {class: "w"}, "✗ " + counted(toMend, "thing") + " to mend first"),
        el(
          "p",
          {},
          ...first,
          failed.length
            ? (first.length ? ", and " : "") +
                counted(failed.length, "check") +
                (failed.length === 1 ? " that fails" : " that fail")
            : "",
          ". Then " + counted(warnings.length, "warning") + " and " + counted(notes.length, "note") + ".",
        ),
      )
    : el(
        "div",
        {class: warnings.length ? "v part" : "v"},
        el("b", {class: "w"}, warnings.length ? "! " + counted(warnings.length, "warning") : "✓ Nothing to mend"),
        el(
          "p",
          {},
          (warnings.length ? "No errors, " : "No warnings, ") +
            counted(notes.length, "note") +
            "; " +
            (held === 0 ? "no checks yet." : held === 1 ? "1 check holds." : held + " checks hold."),
        ),
      );

  const fact = (n, text) => el("li", {}, el("b", {}, n), " " + text);
  const length =
    data.length && data.length.fewest !== null
      ? fact(
          data.length.most ? data.length.fewest + "–" + data.length.most : String(data.length.fewest),
          (data.length.most ? "choices to an ending" : "choices at the least") +
            (data.length.mean ? ", " + data.length.mean.toFixed(1) + " on average" : ""),
        )
      : null;
  byId("head").append(
    el(
      "div",
      {class: "top"},
      el(
        "div",
        {},
        el("h1", {}, data.title),
        el(
          "p",
          {class: "sub"},
          data.about ? data.about + " · " : "",
          el("code", {class: "cut"}, data.story),
          " · " + counted(data.files.length, "file"),
        ),
      ),
      el("button", {id: "theme", type: "button"}, "Light / dark"),
    ),
    el("div", {class: "verdict"}, sound, mend),
    el(
      "ul",
      {class: "facts"},
      fact(count(data.words), "words"),
      fact(count(data.knots), "knots"),
      fact(count(data.choices), "choices"),
      fact(count(data.endings.length), data.endings.length === 1 ? "ending" : "endings"),
      length,
      data.words_met ? fact(share(data.words_met), "of the words, in a reading on average") : null,
    ),
  );

  const root = document.documentElement;
  const wanted = new URLSearchParams(location.hash.split("?")[1] || "");
  root.dataset.theme = wanted.get("theme") || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  byId("theme").addEventListener("click", () => {
    root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
    remember();
  });
})();
