// How it ends: the table of endings under the reader that is picked, and the slider between readers.
(function () {
  if (!data.endings.length) {
    section(
      "endings",
      "How it ends",
      null,
      el("p", {class: "empty"}, isProved ? "No reading comes to an ending." : "No ending seen yet."),
    );
    return;
  }
  const rows = [];
  const body = el("tbody");
  const hasOdds = data.endings.some((e) => e.odds);
  const reading = el("div", {id: "reading", "aria-live": "polite"});
  const read = (ending) => {
    const button = el("button", {type: "button", class: "link"}, "Read one");
    button.setAttribute("aria-label", "Read one that ends with " + ending.name);
    button.addEventListener("click", () => {
      const replay = data.replays[ending.replay];
      reading.replaceChildren(
        el(
          "div",
          {class: "rhead"},
          el("h3", {}, ending.name + ", a reading of " + counted(replay.turns.length - 1, "choice")),
          close(),
        ),
        prose(replay),
        el("p", {class: "loc cut"}, replay.command),
      );
      reading.scrollIntoView({block: "nearest"});
    });
    return button;
  };
  const close = () => {
    const button = el("button", {type: "button"}, "Close");
    button.addEventListener("click", () => reading.replaceChildren());
    return button;
  };
  const line = (name, i, perModel, ending) => {
    const fillBar = el("span", {class: "fill"});
    const openBar = el("span", {class: "open"});
    const figure = el("td", {class: "n odds"});
    fillBar.style.background = ending ? endingColour(i) : "var(--cn)";
    const best = ending && ending.best ? middle(ending.best) : null;
    const reach = best !== null ? el("span", {class: "reach", style: "left:0;width:" + best * 100 + "%"}) : null;
    const dot = svg(
      "svg",
      {width: 12, height: 12, viewBox: "0 0 12 12", "aria-hidden": "true"},
      svg("circle", {cx: 6, cy: 6, r: 5, style: "fill:" + (ending ? endingColour(i) : "var(--cn)")}),
    );
    const row = el(
      "tr",
      {class: ending ? null : "none", role: "row"},
      el("th", {scope: "row", class: "cut", role: "rowheader"}, dot, " ", breakable(name)),
      hasOdds && el("td", {class: "bar"}, el("span", {class: "track"}, reach, openBar, fillBar)),
      hasOdds && figure,
      hasOdds && el("td", {class: "n opt", "data-key": best === null ? -1 : best}, best === null ? "–" : share(best)),
      el("td", {class: "n few2", "data-key": ending ? ending.fewest : 0}, ending ? count(ending.fewest) : "–"),
      el(
        "td",
        {class: "opt"},
        ending ? el("a", {class: "loc", href: "#source", "data-goto": place(ending.place)}, place(ending.place)) : null,
      ),
      el("td", {class: "act"}, ending && ending.replay !== null ? read(ending) : null),
    );
    body.append(row);
    rows.push(() => {
      const o = perModel ? perModel[model] : null;
      figure.textContent = odds(o);
      figure.dataset.key = String(middle(o));
      fillBar.style.width = o ? o.low * 100 + "%" : "0";
      openBar.style.left = o ? o.low * 100 + "%" : "0";
      openBar.style.width = o ? Math.max(0, o.high - o.low) * 100 + "%" : "0";
    });
  };
  data.endings.forEach((e, i) => line(e.name, i, e.odds, e));
  if (data.none && data.none.some((o) => o && o.high > 0)) line("no ending", 0, data.none, null);

  const table = el(
    "table",
    {class: "ends", role: "table"}, // the roles stay when a narrow window lays rows out as boxes
    el("caption", {class: "sr"}, "Endings and their odds"),
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        head("Ending", {}, true),
        hasOdds && head("Share of readings", {class: "bar"}),
        hasOdds && head("odds", {class: "n"}, true),
        hasOdds && head("at best", {class: "n opt"}, true),
        head("fewest choices", {class: "n few"}, true),
        head("Where", {class: "opt"}),
        head("Reading"),
      ),
    ),
    body,
  );
  sortable(table);

  let reader = null;
  const onScale = data.models.map((m, i) => i).filter((i) => !data.models[i].named);
  const named = data.models.map((m, i) => i).filter((i) => data.models[i].named);
  if (data.models.length > 1) {
    const label = el("output", {id: "reader-name"}, data.models[0].name);
    const input = el("input", {
      type: "range",
      min: 0,
      max: onScale.length - 1,
      step: 1,
      value: 0,
      id: "reader",
      "aria-describedby": "reader-name",
    });
    input.addEventListener("input", () => setModel(onScale[Number(input.value)]));
    const own = named.map((i) => {
      const button = el("button", {type: "button", "aria-pressed": "false"}, data.models[i].name);
      button.addEventListener("click", () => setModel(model === i ? onScale[Number(input.value)] : i));
      listeners.push(() => button.setAttribute("aria-pressed", String(model === i)));
      return button;
    });
    reader = el(
      "div",
      {class: "slider"},
      el("label", {for: "reader"}, "Reader"),
      el("span", {class: "edge"}, "patient"),
      input,
      el("span", {class: "edge"}, "hurried"),
      own.length ? el("span", {class: "own"}, el("span", {class: "edge"}, "or"), ...own) : null,
      label,
    );
    listeners.push(() => {
      const at = onScale.indexOf(model);
      if (at >= 0) input.value = String(at);
      label.textContent = data.models[model].named
        ? data.models[model].name + ": " + data.models[model].about
        : data.models[model].name;
    });
  }
  const lead =
    data.models.length && hasOdds
      ? "Share of readings that arrive at each ending. The thin line: how likely it becomes for a reader who knows the story and wants that ending."
      : "Every ending a reader can reach, with a reading of the fewest choices.";
  section("endings", "How it ends", lead, reader, table, reading);
  listeners.push(() => rows.forEach((update) => update()));
})();
