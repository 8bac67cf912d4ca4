// What to mend, grouped by what to do first.
(function () {
  const signs = {error: ["e", "✗"], warning: ["w", "!"], note: ["i", "i"]};
  /** The line that is meant, as far as it is needed to know it again. */
  const lineAt = (p) => {
    const file = p.line ? data.source.find((each) => each.file === p.file) : null;
    const line = file ? (file.lines[p.line - 1] || "").trim() : "";
    if (!/\p{L}/u.test(line)) return "";
    return line.length > 140 ? line.slice(0, 139) + "…" : line;
  };
  const one = (f) => {
    const [style, sign] = signs[f.severity];
    const about = [
      f.id,
      f.odds ? odds(f.odds) + " of readings" : f.severity,
      f.certainty !== "proved" ? f.certainty : null,
      f.allowed !== null ? "allowed" + (f.allowed ? ": " + f.allowed : "") : null,
    ];
    return el(
      "article",
      {class: "fi", id: f.id, tabindex: -1, "aria-label": f.id + ", " + f.code},
      el(
        "div",
        {},
        el("span", {class: "tag " + style}, sign + " " + f.code.replace(/-/g, " ")),
        el("div", {class: "id"}, about.filter(Boolean).join(" · ")),
      ),
      el(
        "div",
        {},
        el("h3", {class: "cut"}, marked(f.text)),
        place(f.place) &&
          el(
            "p",
            {},
            el("a", {class: "loc", href: "#source", "data-goto": place(f.place)}, place(f.place)),
            " ",
            el("code", {class: "cut quote"}, lineAt(f.place)),
          ),
        f.mend && el("p", {class: "do"}, el("b", {}, "To mend: "), marked(f.mend)),
        replayDetails(f.replay, "Replay", f.severity === "error"),
      ),
    );
  };
  const groups = [
    [
      "error",
      "Mend first",
      "Ordered by what a reader would notice. Each is proved; each can be replayed here or in the terminal.",
    ],
    ["warning", "Then look at", "Probably not meant."],
    ["note", "Worth knowing", "Not wrong; perhaps meant."],
  ];
  const box = section("mend", "Mend first", null);
  const open = data.findings.filter((f) => f.allowed === null);
  const allowed = data.findings.filter((f) => f.allowed !== null);
  if (open.length && !open.some((f) => f.severity === "error"))
    box.append(el("p", {class: "lead"}, "Nothing here is broken for a reader."));
  if (!open.length)
    box.append(
      el(
        "p",
        {class: "empty"},
        "Nothing to mend. What was looked for: " + data.looked_for.map((c) => c.replace(/-/g, " ")).join(", ") + ".",
      ),
    );
  for (const [severity, title, lead] of groups) {
    const all = open.filter((f) => f.severity === severity);
    if (!all.length) continue;
    if (severity === "error") box.append(el("p", {class: "lead"}, lead), ...all.map(one));
    else
      box.append(
        el(
          "details",
          {open: severity === "warning" && !open.some((f) => f.severity === "error")},
          el("summary", {}, title + ": " + counted(all.length, severity)),
          el("p", {class: "empty"}, lead),
          ...all.map(one),
        ),
      );
  }
  if (allowed.length)
    box.append(
      el(
        "details",
        {},
        el("summary", {}, counted(allowed.length, "finding") + " allowed by the author"),
        ...allowed.map(one),
      ),
    );
})();
