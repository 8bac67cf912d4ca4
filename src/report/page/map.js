// The map: every knot as a box, height by words, darkness by share of readings; what is wrong is marked. Above 200
// knots it opens on episodes, files or stretches of a file as boxes that unfold, and never shows more than that.
(function () {
  const knots = data.map.knots;
  if (!knots.length) {
    section("map", "Map", null, el("p", {class: "empty"}, "This story has no knots."));
    return;
  }
  const most = 200,
    stretch = 90;
  const {names: groupNames, of: groupOf} = groups();
  const unfolded = new Set(knots.length <= most ? groupNames : []);
  const canFold = groupNames.length > 1;
  const box = el("div", {class: "mapbox"});
  const picture = el("div", {class: "mapview"});
  const panel = el(
    "div",
    {class: "panel", "aria-live": "polite"},
    el("p", {class: "empty"}, "Select a knot to read it, and to see who arrives from where and what was found in it."),
  );
  box.append(picture, panel);
  let shown = null,
    selected = null,
    width = 1000;

  /** Episodes where there are any, else files; a large one is cut into stretches of the text. */
  function groups() {
    const by = new Map();
    knots.forEach((k, i) => {
      const name = k.episode ? "Episode " + k.episode : k.file || "";
      if (!by.has(name)) by.set(name, []);
      by.get(name).push(i);
    });
    const names = [],
      of = [];
    for (const [name, members] of by) {
      const parts = members.length > most / 2 && knots.length > most ? Math.ceil(members.length / stretch) : 1;
      const each = Math.ceil(members.length / parts);
      for (let begin = 0; begin < members.length; begin += each) {
        const part = members.slice(begin, begin + each);
        const ends = knots[part[0]].name + " – " + knots[part[part.length - 1]].name;
        names.push(parts === 1 ? name : ends);
        part.forEach((i) => (of[i] = names[names.length - 1]));
      }
    }
    return {names, of};
  }

  const greater = (a, b) => (a && b ? a.map((o, m) => (middle(b[m]) > middle(o) ? b[m] : o)) : a || b);

  /** What is drawn: bands of knots, and between them bands of folded groups. */
  function drawn() {
    const nodes = [],
      bands = [],
      of = new Map(),
      folded = new Map();
    for (const name of groupNames) {
      const isOpen = unfolded.has(name);
      let band = bands[bands.length - 1];
      if (isOpen || !band || !band.isGrid) {
        band = {name: isOpen && canFold ? name : "", nodes: [], isGrid: !isOpen};
        bands.push(band);
      }
      if (isOpen) continue;
      const node = {name: name || "the story", group: name, words: 0, members: 0, depth: null, share: null, status: ""};
      folded.set(name, node);
      band.nodes.push(node);
      nodes.push(node);
    }
    knots.forEach((k, i) => {
      const name = groupOf[i];
      const node = folded.get(name);
      if (node) {
        node.words += k.words;
        node.members += 1;
        if (k.depth !== null && (node.depth === null || k.depth < node.depth)) node.depth = k.depth;
        if (k.status && k.status !== "never") node.status = k.status;
        node.share = greater(node.share, k.share);
        of.set(i, nodes.indexOf(node));
        return;
      }
      of.set(i, nodes.length);
      nodes.push({...k, knot: i, group: name});
      bands.find((band) => !band.isGrid && (band.name || name) === name).nodes.push(nodes[nodes.length - 1]);
    });
    const edges = new Map();
    for (const e of data.map.edges) {
      const from = of.get(e.from),
        to = of.get(e.to);
      if (from !== to) edges.set(from + ">" + to, {from, to});
    }
    return {nodes, bands: bands.filter((band) => band.nodes.length), edges: [...edges.values()]};
  }

  function boxOf(n) {
    const s = n.share ? middle(n.share[model]) : n.status === "never" ? 0 : null;
    const ramp = s === null ? 1 : step(s);
    const status = {"dead-end": "end0", trap: "trap", never: "never"}[n.status] || "";
    const about =
      n.name +
      ": " +
      (n.members ? counted(n.members, "knot") + ", " : "") +
      counted(n.words, "word") +
      (n.share ? ", in " + odds(n.share[model]) + " of readings" : "") +
      (n.status ? ", " + n.status.replace("-", " ") : "");
    const said = s === null ? "" : share(s);
    const second =
      status === "never"
        ? isProved
          ? "never reached"
          : "not seen yet"
        : (status ? n.status.replace("-", " ") + " · " : "") + (n.members ? counted(n.members, "knot") : said);
    const at = {x: n.left + boxWide / 2, y: n.top + n.h / 2};
    const node = svg(
      "g",
      {class: "node" + (selected === n.knot ? " sel" : ""), tabindex: 0, role: "button", "data-knot": n.knot},
      svg("title", {}, about),
      svg("rect", {
        x: n.left,
        y: n.top,
        width: boxWide,
        height: n.h,
        rx: n.members ? 12 : 5,
        class: "kn k" + ramp + " " + status,
        style: status === "never" ? "fill:url(#never)" : null,
      }),
      status === "never" &&
        svg("rect", {
          x: n.left + 5,
          y: at.y - (namedIn(n.name).length === 1 ? 13 : 21),
          width: boxWide - 10,
          height: namedIn(n.name).length === 1 ? 27 : 37,
          rx: 3,
          class: "plate",
        }),
      ...namedIn(n.name).map((line, i, all) =>
        svg(
          "text",
          {
            x: at.x,
            y: at.y + (second ? -1 : 4) - (all.length === 1 ? 0 : i === 0 ? 10 : -2),
            class: "kt t" + ramp + " " + status,
            "font-size": all.length === 1 ? 11.5 : 10.5,
          },
          line,
        ),
      ),
      second &&
        svg(
          "text",
          {
            x: at.x,
            y: at.y + (namedIn(n.name).length === 1 ? 11.5 : 13.5),
            class: "ks t" + ramp + " " + status,
            "font-size": 10,
          },
          second,
        ),
      ...data.endings
        .map((e, i) => [e, i])
        .filter(([e]) => !n.members && e.knot && e.knot.split(".")[0] === n.name)
        .map(([e, i], nth) =>
          svg(
            "circle",
            {
              cx: n.left + boxWide - 2 - nth * 12,
              cy: n.top + 1,
              r: 5.5,
              class: "endot",
              style: "fill:" + endingColour(i),
            },
            svg("title", {}, "Ending: " + e.name),
          ),
        ),
    );
    const act = () => (n.members ? unfold(n.group) : select(n.knot));
    node.addEventListener("click", act);
    node.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      act();
    });
    return node;
  }

  function draw() {
    const {nodes, bands, edges} = drawn();
    const size = layOut(bands, nodes, edges, width);
    const map = svg(
      "svg",
      {
        viewBox: "0 0 " + size.width + " " + size.height,
        class: "map",
        role: "group",
        "aria-label": "Map of the story: " + counted(nodes.length, "box", "boxes") + ". A table below says the same.",
      },
      svg(
        "defs",
        {},
        svg(
          "pattern",
          {id: "never", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)"},
          svg("rect", {width: 6, height: 6, class: "hb"}),
          svg("line", {x1: 0, y1: 0, x2: 0, y2: 6, class: "hl"}),
        ),
      ),
      ...bands
        .filter((band) => band.name)
        .flatMap((band) => [
          svg("rect", {x: 0, y: band.top, width: size.width, height: band.height, rx: 6, class: "ep"}),
          svg("text", {x: 10, y: band.top + 18, class: "epl"}, band.name),
        ]),
      ...edges.map((e) => {
        const a = nodes[e.from],
          b = nodes[e.to];
        const lesser = a.share && b.share ? Math.min(middle(a.share[model]), middle(b.share[model])) : 0.1;
        const isBad = b.status === "trap" || b.status === "dead-end";
        const isFar = a.row !== b.row || b.left <= a.left;
        return svg(
          "path",
          {d: arrowPath(a, b), class: "ed e" + step(lesser) + (isFar ? " far" : "") + (isBad ? " bad" : "")},
          svg("title", {}, a.name + " → " + b.name),
        );
      }),
      ...nodes.map(boxOf),
    );
    picture.replaceChildren(map);
    shown = steer(map, size);
  }

  /** Zoom and pan: the part of the picture that is seen. */
  function steer(map, size) {
    const whole = {x: 0, y: 0, w: size.width, h: size.height};
    let view = {...whole};
    const show = () => map.setAttribute("viewBox", [view.x, view.y, view.w, view.h].join(" "));
    const zoom = (factor, cx = view.x + view.w / 2, cy = view.y + view.h / 2) => {
      const w = Math.min(whole.w, Math.max(160, view.w * factor)),
        h = w * (view.h / view.w);
      view = {x: cx - (cx - view.x) * (w / view.w), y: cy - (cy - view.y) * (h / view.h), w, h};
      if (w === whole.w) view = {...whole};
      show();
    };
    map.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const r = map.getBoundingClientRect();
        zoom(
          event.deltaY > 0 ? 1.15 : 1 / 1.15,
          view.x + ((event.clientX - r.left) / r.width) * view.w,
          view.y + ((event.clientY - r.top) / r.height) * view.h,
        );
      },
      {passive: false},
    );
    let held = null;
    map.addEventListener("pointerdown", (event) => {
      if (view.w < whole.w) held = {x: event.clientX, y: event.clientY, view: {...view}};
    });
    map.addEventListener("pointermove", (event) => {
      if (!held) return;
      const scale = view.w / map.getBoundingClientRect().width;
      view.x = held.view.x - (event.clientX - held.x) * scale;
      view.y = held.view.y - (event.clientY - held.y) * scale;
      show();
    });
    for (const end of ["pointerup", "pointerleave", "pointercancel"]) map.addEventListener(end, () => (held = null));
    map.addEventListener("keydown", (event) => {
      const by = {"+": 1 / 1.25, "=": 1 / 1.25, "-": 1.25}[event.key];
      if (by) zoom(by);
    });
    return {
      zoom,
      fit: () => {
        view = {...whole};
        show();
      },
    };
  }

  function unfold(name) {
    unfolded.delete(name);
    unfolded.add(name);
    const size = (group) => groupOf.filter((each) => each === group).length;
    const count = () => groupNames.reduce((sum, group) => sum + (unfolded.has(group) ? size(group) : 1), 0);
    for (const oldest of [...unfolded]) if (oldest !== name && count() > most) unfolded.delete(oldest);
    fold.textContent = "Fold";
    draw();
  }

  function select(index) {
    const k = knots[index];
    selected = index;
    const link = (i) => {
      const button = el("button", {type: "button", class: "link"}, knots[i].name);
      button.addEventListener("click", () => go(i));
      return button;
    };
    const listed = (all, none) => (all.length ? all.flatMap((i, n) => [n ? ", " : "", link(i)]) : [none]);
    const from = data.map.edges.filter((e) => e.to === index).map((e) => e.from);
    const to = data.map.edges.filter((e) => e.from === index).map((e) => e.to);
    const found = data.findings.filter((f) => f.knot === k.name);
    const text = textOfKnot(k, knots);
    panel.classList.add("has");
    panel.replaceChildren(
      el(
        "p",
        {},
        el("b", {class: "kname"}, k.name),
        " " + counted(k.words, "word") + (k.share ? ", in " + odds(k.share[model]) + " of readings" : "") + ". ",
        k.line ? el("a", {class: "loc", href: "#source", "data-goto": place(k)}, place(k)) : null,
      ),
      el(
        "p",
        {},
        el("b", {}, "From "),
        ...listed(from, "the opening"),
        el("b", {}, " · To "),
        ...listed(to, "nowhere else"),
      ),
      found.length
        ? el(
            "p",
            {},
            el("b", {}, "Found here "),
            ...found.flatMap((f, i) => [
              i ? ", " : "",
              el("a", {href: "#" + f.id}, f.id + " " + f.code.replace(/-/g, " ")),
            ]),
          )
        : null,
      text ? el("details", {}, el("summary", {}, "Its text"), text) : null,
    );
    box.querySelectorAll(".node").forEach((n) => n.classList.toggle("sel", n.dataset.knot === String(index)));
  }
  function go(index) {
    if (!unfolded.has(groupOf[index])) unfold(groupOf[index]);
    select(index);
    box.querySelector(".node.sel")?.scrollIntoView({block: "center"});
  }

  const button = (text, about, act) => {
    const out = el("button", {type: "button", "aria-label": about}, text);
    out.addEventListener("click", act);
    return out;
  };
  const search = el("input", {
    type: "search",
    id: "find",
    placeholder: "Find a knot or a line ( / )",
    "aria-label": "Find a knot or a line",
  });
  search.addEventListener("change", () => {
    const wanted = search.value.trim().toLowerCase();
    if (!wanted) return;
    const index = knots.findIndex((k) => k.name.toLowerCase().includes(wanted));
    if (index >= 0) go(index);
    else findLine(wanted);
  });
  const fold = button(unfolded.size ? "Fold" : "Unfold", null, () => {
    if (unfolded.size) unfolded.clear();
    else if (knots.length <= most) groupNames.forEach((name) => unfolded.add(name));
    else return unfold(groupNames[0]);
    fold.textContent = unfolded.size ? "Fold" : "Unfold";
    draw();
  });

  const swatch = (style, text) => el("span", {}, el("i", {class: "sw", style}), text);
  section(
    "map",
    "Map",
    "Every knot, in the order readers first meet it. Height: words. Darkness: share of readings.",
    el(
      "div",
      {class: "tools"},
      search,
      button("+", "Zoom in", () => shown.zoom(1 / 1.25)),
      button("−", "Zoom out", () => shown.zoom(1.25)),
      button("Fit", null, () => shown.fit()),
      canFold ? fold : null,
    ),
    box,
    el(
      "div",
      {class: "key"},
      ...["under 5%", "5–20", "20–40", "40–75", "over 75%"].map((text, i) =>
        swatch("background:var(--k" + (i + 1) + ")", text),
      ),
      knots.some((k) => k.status === "never")
        ? el("span", {}, el("i", {class: "sw s0"}), isProved ? "never reached" : "not seen yet")
        : null,
      knots.some((k) => k.status === "dead-end")
        ? swatch("background:var(--badb);border:2px solid var(--bad)", "dead end")
        : null,
      knots.some((k) => k.status === "trap")
        ? swatch("background:var(--badb);border:2px dashed var(--bad)", "trap")
        : null,
      data.endings.some((e) => e.knot)
        ? el("span", {}, el("i", {class: "sw dot", style: "background:var(--c0)"}), "an ending is there")
        : null,
    ),
    knotTable(knots),
  );
  fitted(picture, (w) => {
    width = Math.max(w, boxWide + 16);
    draw();
  });
})();

/** The same as a table; the rows are made when it is opened. */
function knotTable(knots) {
  const row = (k) =>
    el(
      "tr",
      {},
      el("th", {scope: "row", class: "cut"}, k.name),
      el("td", {class: "n", "data-key": k.words}, count(k.words)),
      el(
        "td",
        {class: "n", "data-key": k.share ? middle(k.share[model]) : -1},
        k.share ? odds(k.share[model]) : k.status === "never" ? (isProved ? "never" : "not seen yet") : "–",
      ),
      el("td", {class: "n", "data-key": k.depth === null ? -1 : k.depth}, k.depth === null ? "–" : count(k.depth)),
      el("td", {}, k.status.replace("-", " ")),
    );
  const rows = el("tbody");
  const table = el(
    "table",
    {},
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        head("Knot", {}, true),
        head("words", {class: "n"}, true),
        head("readings", {class: "n"}, true),
        head("first met after", {class: "n"}, true),
        head("what", {}),
      ),
    ),
    rows,
  );
  sortable(table);
  const details = el(
    "details",
    {},
    el("summary", {}, "The same as a table"),
    el("div", {class: "scroll tall", tabindex: 0, role: "region", "aria-label": "Knots"}, table),
  );
  const fillRows = () => details.open && rows.replaceChildren(...knots.map(row));
  details.addEventListener("toggle", fillRows);
  listeners.push(fillRows);
  return details;
}

/** The source of a knot, up to the next one in its file. */
function textOfKnot(k, knots) {
  const file = data.source.find((f) => f.file === k.file);
  if (!file || !k.line) return null;
  const after = knots.filter((other) => other.file === k.file && other.line > k.line).map((other) => other.line);
  const end = Math.min(file.lines.length + 1, ...after, k.line + 120);
  const text = el("pre", {class: "src brief", tabindex: 0, role: "region", "aria-label": "Text of " + k.name});
  for (let line = k.line; line < end; ++line) text.append(sourceLine(file, line));
  return text;
}
