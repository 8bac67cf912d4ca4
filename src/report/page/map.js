// The map: knots in layers by when readers first meet them; height by words, darkness by share of readings.
// Above 200 knots it opens on files (or episodes) as boxes that unfold. Layout: layers, then a few sweeps that
// put each box near the middle of its neighbours (Sugiyama, Tagawa and Toda 1981).
(function () {
  const knots = data.map.knots;
  if (!knots.length) {
    section("map", "Map", null, el("p", {class: "empty"}, "This story has no knots."));
    return;
  }
  const most = 200;
  const group = (k) => k.episode || k.file || "";
  const groups = [...new Set(knots.map(group))];
  const unfolded = new Set(knots.length <= most ? groups : []);
  const box = el("div", {class: "mapbox"});
  const panel = el(
    "div",
    {class: "panel", "aria-live": "polite"},
    el("p", {class: "empty"}, "Select a knot to see who arrives from where, and what was found in it."),
  );
  const search = el("input", {
    type: "search",
    id: "find",
    placeholder: "Find a knot or a line ( / )",
    "aria-label": "Find a knot or a line",
  });
  const fit = el("button", {type: "button"}, "Fit");
  const fold = el("button", {type: "button"}, unfolded.size ? "Fold" : "Unfold");
  let view = null,
    whole = null,
    selected = null;

  /** What is drawn: knots, or one box for a folded group. */
  function drawn() {
    const nodes = [],
      of = new Map();
    const folded = new Map();
    knots.forEach((k, i) => {
      const name = group(k);
      if (unfolded.has(name)) {
        of.set(i, nodes.length);
        nodes.push({
          name: k.name,
          words: k.words,
          depth: k.depth,
          share: k.share,
          status: k.status,
          knot: i,
          group: name,
        });
        return;
      }
      if (!folded.has(name)) {
        folded.set(name, nodes.length);
        nodes.push({
          name: name || "the story",
          words: 0,
          depth: k.depth,
          share: k.share,
          status: "",
          members: 0,
          group: name,
        });
      }
      const node = nodes[folded.get(name)];
      node.words += k.words;
      node.members += 1;
      if (k.depth !== null && (node.depth === null || k.depth < node.depth)) node.depth = k.depth;
      if (k.status && k.status !== "never") node.status = k.status;
      node.share =
        node.share && k.share
          ? node.share.map((o, m) => (middle(k.share[m]) > middle(o) ? k.share[m] : o))
          : node.share || k.share;
      of.set(i, folded.get(name));
    });
    const edges = new Map();
    for (const e of data.map.edges) {
      const from = of.get(e.from),
        to = of.get(e.to);
      if (from === to) continue;
      const key = from + ">" + to;
      const known = edges.get(key);
      if (!known) edges.set(key, {from, to, share: e.share});
      else if (known.share && e.share)
        known.share = known.share.map((o, m) => (middle(e.share[m]) > middle(o) ? e.share[m] : o));
    }
    return {nodes, edges: [...edges.values()]};
  }

  function layout(nodes, edges) {
    const deepest = Math.max(0, ...nodes.map((n) => (n.depth === null ? 0 : n.depth)));
    // Never reached: one layer behind whoever leads there.
    nodes.forEach((n, i) => {
      if (n.depth !== null) return;
      const before = edges.filter((e) => e.to === i && nodes[e.from].depth !== null).map((e) => nodes[e.from].depth);
      n.depth = before.length ? Math.min(...before) + 1 : deepest + 1;
    });
    // Depths that many choices lie between stand side by side; a full layer is split.
    const depths = [...new Set(nodes.map((n) => n.depth))].sort((a, b) => a - b);
    const layers = [];
    const perLayer = Math.max(6, Math.ceil(Math.sqrt(nodes.length) * 1.3));
    for (const d of depths) {
      const here = nodes.filter((n) => n.depth === d);
      for (let i = 0; i < here.length; i += perLayer) layers.push(here.slice(i, i + perLayer));
    }
    const merged = [];
    for (const layer of layers) {
      const last = merged[merged.length - 1];
      const leads = last && edges.some((e) => last.includes(nodes[e.from]) && layer.includes(nodes[e.to]));
      if (last && !leads && last.length + layer.length <= perLayer) last.push(...layer);
      else merged.push(layer);
    }
    merged.forEach((layer, x) => layer.forEach((n, y) => Object.assign(n, {x, y})));
    const near = nodes.map((_, i) =>
      edges.filter((e) => e.from === i || e.to === i).map((e) => (e.from === i ? e.to : e.from)),
    );
    const heightOf = (n) => 26 + Math.min(70, Math.sqrt(n.words) * 1.2);
    const place = () =>
      merged.forEach((layer) => {
        let top = 0;
        layer.forEach((n) => {
          n.h = heightOf(n);
          n.top = top;
          top += n.h + 18;
        });
        layer.height = top - 18;
      });
    place();
    const tallest = () => Math.max(...merged.map((layer) => layer.height));
    for (let sweep = 0; sweep < 8; ++sweep) {
      const order = sweep % 2 ? [...merged].reverse() : merged;
      for (const layer of order) {
        layer.forEach((n) => {
          const others = near[nodes.indexOf(n)].map(
            (i) => nodes[i].top + nodes[i].h / 2 + (tallest() - merged[nodes[i].x].height) / 2,
          );
          n.pull = others.length ? others.reduce((a, b) => a + b, 0) / others.length : n.top;
        });
        layer.sort((a, b) => a.pull - b.pull);
        place();
      }
    }
    // A long story is set in bands, one under another, as text is set in lines.
    const perBand = Math.max(7, Math.ceil(Math.sqrt(merged.length * 1.6)));
    let below = 8;
    for (let begin = 0; begin < merged.length; begin += perBand) {
      const band = merged.slice(begin, begin + perBand);
      const high = Math.max(...band.map((layer) => layer.height));
      band.forEach((layer, column) =>
        layer.forEach((n) => {
          n.left = column * 176 + 8;
          n.top += (high - layer.height) / 2 + below;
        }),
      );
      below += high + 46;
    }
    return {width: Math.min(perBand, merged.length) * 176 - 32, height: below - 30};
  }

  function draw() {
    const {nodes, edges} = drawn();
    const size = layout(nodes, edges);
    const picture = svg("svg", {
      viewBox: "0 0 " + size.width + " " + size.height,
      class: "map",
      role: "group",
      "aria-label":
        "Map of the story: " +
        counted(nodes.length, "box", "boxes") +
        " in layers. The same data is in the table below.",
    });
    const wide = 128;
    for (const e of edges) {
      const a = nodes[e.from],
        b = nodes[e.to];
      const isBack = b.left <= a.left;
      const x1 = a.left + wide,
        y1 = a.top + a.h / 2,
        x2 = b.left,
        y2 = b.top + b.h / 2;
      const bend = isBack ? 60 : Math.max(16, (x2 - x1) / 2);
      const weight = e.share ? middle(e.share[model]) : 0.1;
      picture.append(
        svg(
          "path",
          {
            d: "M" + x1 + " " + y1 + "C" + (x1 + bend) + " " + y1 + " " + (x2 - bend) + " " + y2 + " " + x2 + " " + y2,
            class: "ed e" + step(weight),
            "stroke-width": (1 + 9 * Math.sqrt(weight)).toFixed(1),
          },
          svg("title", {}, a.name + " → " + b.name + (e.share ? ": " + odds(e.share[model]) + " of readings" : "")),
        ),
      );
    }
    nodes.forEach((n) => {
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
      const label = n.name.length > 17 ? n.name.slice(0, 16) + "…" : n.name;
      const second = s === null ? "" : status === "never" ? (isProved ? "never" : "not seen yet") : share(s);
      const node = svg(
        "g",
        {
          class: "node" + (selected === n.name ? " sel" : ""),
          tabindex: 0,
          role: "button",
          "data-knot": n.name,
        },
        svg("title", {}, about),
        svg("rect", {
          x: n.left,
          y: n.top,
          width: wide,
          height: n.h,
          rx: 5,
          class: "kn k" + ramp + " " + status,
          fill: status === "never" ? "url(#never)" : null,
        }),
        svg(
          "text",
          {
            x: n.left + wide / 2,
            y: n.top + n.h / 2 + (s === null ? 4 : -1),
            class: "kt t" + ramp + " " + status,
            "font-size": 12,
          },
          label,
        ),
        s === null
          ? null
          : svg(
              "text",
              {
                x: n.left + wide / 2,
                y: n.top + n.h / 2 + 12,
                class: "ks t" + ramp + " " + status,
                "font-size": 10.5,
              },
              second,
            ),
      );
      const act = () => (n.members ? (unfolded.add(n.group), draw()) : select(n.knot));
      node.addEventListener("click", act);
      node.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        act();
      });
      picture.append(node);
    });
    picture.prepend(
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
    );
    box.replaceChildren(picture, panel);
    whole = {x: 0, y: 0, w: size.width, h: size.height};
    view = {...whole};
    steer(picture);
  }

  function steer(picture) {
    const show = () => picture.setAttribute("viewBox", [view.x, view.y, view.w, view.h].join(" "));
    const zoom = (factor, cx, cy) => {
      const w = Math.min(whole.w * 1.2, Math.max(200, view.w * factor)),
        h = w * (view.h / view.w);
      view = {x: cx - (cx - view.x) * (w / view.w), y: cy - (cy - view.y) * (h / view.h), w, h};
      show();
    };
    picture.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const r = picture.getBoundingClientRect();
        zoom(
          event.deltaY > 0 ? 1.15 : 1 / 1.15,
          view.x + ((event.clientX - r.left) / r.width) * view.w,
          view.y + ((event.clientY - r.top) / r.height) * view.h,
        );
      },
      {passive: false},
    );
    let held = null;
    picture.addEventListener("pointerdown", (event) => (held = {x: event.clientX, y: event.clientY, view: {...view}}));
    picture.addEventListener("pointermove", (event) => {
      if (!held) return;
      const scale = view.w / picture.getBoundingClientRect().width;
      view.x = held.view.x - (event.clientX - held.x) * scale;
      view.y = held.view.y - (event.clientY - held.y) * scale;
      show();
    });
    for (const end of ["pointerup", "pointerleave", "pointercancel"])
      picture.addEventListener(end, () => (held = null));
    picture.addEventListener("keydown", (event) => {
      const by = {"+": 1 / 1.25, "=": 1 / 1.25, "-": 1.25}[event.key];
      if (by) zoom(by, view.x + view.w / 2, view.y + view.h / 2);
    });
    fit.onclick = () => {
      view = {...whole};
      show();
    };
  }

  function select(index) {
    const k = knots[index];
    selected = k.name;
    const name = (i) => knots[i].name;
    const from = data.map.edges.filter((e) => e.to === index).map((e) => name(e.from));
    const to = data.map.edges.filter((e) => e.from === index).map((e) => name(e.to));
    const found = data.findings.filter((f) => f.knot === k.name);
    panel.replaceChildren(
      el("h3", {}, k.name),
      el(
        "p",
        {},
        counted(k.words, "word") + (k.share ? ", in " + odds(k.share[model]) + " of readings" : "") + ". ",
        k.line ? el("a", {class: "loc", href: "#source", "data-goto": place(k)}, place(k)) : null,
      ),
      el("p", {}, el("b", {}, "From: "), from.length ? from.join(", ") : "the opening"),
      el("p", {}, el("b", {}, "To: "), to.length ? to.join(", ") : "nowhere else"),
      found.length
        ? el(
            "p",
            {},
            el("b", {}, "Found here: "),
            ...found
              .map((f, i) => [i ? ", " : "", el("a", {href: "#" + f.id}, f.id + " " + f.code.replace(/-/g, " "))])
              .flat(),
          )
        : null,
    );
    box.querySelectorAll(".node").forEach((n) => n.classList.toggle("sel", n.dataset.knot === k.name));
  }

  fold.addEventListener("click", () => {
    if (unfolded.size) unfolded.clear();
    else groups.forEach((g) => unfolded.add(g));
    fold.textContent = unfolded.size ? "Fold" : "Unfold";
    draw();
  });
  search.addEventListener("change", () => {
    const wanted = search.value.trim().toLowerCase();
    if (!wanted) return;
    const index = knots.findIndex((k) => k.name.toLowerCase().includes(wanted));
    if (index >= 0) {
      unfolded.add(group(knots[index]));
      draw();
      select(index);
      return;
    }
    findLine(wanted);
  });
  const tableRows = () =>
    knots.map((k) =>
      el(
        "tr",
        {},
        el("th", {scope: "row", class: "cut", style: "white-space:normal"}, k.name),
        el("td", {class: "n", "data-key": k.words}, count(k.words)),
        el(
          "td",
          {class: "n", "data-key": k.share ? middle(k.share[model]) : -1},
          k.share ? odds(k.share[model]) : k.status === "never" ? (isProved ? "never" : "not seen yet") : "–",
        ),
        el("td", {class: "n", "data-key": k.depth === null ? -1 : k.depth}, k.depth === null ? "–" : count(k.depth)),
        el("td", {}, k.status.replace("-", " ")),
      ),
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
  const swatch = (style, text) => el("span", {}, el("i", {class: "sw", style}), text);
  section(
    "map",
    "Map",
    "Every knot, in the order readers first meet it. Height: words. Darkness and thickness: share of readings. Select a knot to read about it; hold Ctrl and turn the wheel to zoom.",
    el("div", {class: "tools"}, search, fit, knots.length > 1 && groups.length > 1 ? fold : null),
    box,
    el(
      "div",
      {class: "key"},
      swatch("background:var(--k1)", "under 5%"),
      swatch("background:var(--k2)", "5–20"),
      swatch("background:var(--k3)", "20–40"),
      swatch("background:var(--k4)", "40–75"),
      swatch("background:var(--k5)", "over 75%"),
      el("span", {}, el("i", {class: "sw s0"}), isProved ? "never reached" : "not seen yet"),
      swatch("background:var(--badb);border:2px solid var(--bad)", "dead end"),
      swatch("background:var(--badb);border:2px dashed var(--bad)", "trap"),
    ),
    el(
      "details",
      {},
      el("summary", {}, "The same as a table"),
      el("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Knots"}, table),
    ),
  );
  listeners.push(() => {
    draw();
    rows.replaceChildren(...tableRows());
  });
})();
