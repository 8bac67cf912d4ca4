// Where the boxes of the map go. An episode (or file) is a band; in it, knots stand in layers by when readers first
// meet them, a few sweeps put each near the middle of its neighbours (Sugiyama, Tagawa and Toda 1981), and layers
// are set in rows as words are set in lines. One unit is one pixel, so that names stay readable in any window.
const boxWide = 124,
  boxGap = 30,
  boxBelow = 14;

/** Layers of one band: nodes with `depth`; `next` says which nodes of the band a node leads to. */
function layersOf(nodes, next) {
  const most = 5;
  const layers = [];
  for (const depth of [...new Set(nodes.map((n) => n.depth))].sort((a, b) => a - b)) {
    const here = nodes.filter((n) => n.depth === depth);
    for (let i = 0; i < here.length; i += most) layers.push(here.slice(i, i + most));
  }
  // Depths that no arrow lies between stand side by side.
  const merged = [];
  for (const layer of layers) {
    const last = merged[merged.length - 1];
    const leads = last && last.some((n) => next(n).some((to) => layer.includes(to)));
    if (last && !leads && last.length + layer.length <= most) last.push(...layer);
    else merged.push(layer);
  }
  return merged;
}

/** A name as it fits into a box: on one line, on two broken behind an underscore or a blank, or cut. */
function namedIn(name) {
  const most = 17;
  const cut = (text) => (text.length > most ? text.slice(0, most - 1) + "…" : text);
  if (name.length < most - 1) return [name];
  const breaks = [...name].map((c, i) => (/[_ .-]/.test(c) ? i + 1 : 0)).filter((i) => i > 0 && i <= most);
  if (!breaks.length) return [cut(name)];
  const evenly = breaks.reduce((best, i) =>
    Math.abs(i - name.length / 2) < Math.abs(best - name.length / 2) ? i : best,
  );
  return [name.slice(0, evenly), cut(name.slice(evenly))];
}

const heightOf = (n) =>
  n.members ? 42 : Math.max(namedIn(n.name).length * 18 + 12, 30 + Math.min(44, Math.sqrt(n.words) * 1.1));

function stack(layer) {
  let top = 0;
  for (const n of layer) {
    n.h = heightOf(n);
    n.top = top;
    top += n.h + boxBelow;
  }
  layer.height = Math.max(0, top - boxBelow);
}

/** Sets left, top and h of every node. `bands`: [{name, nodes}]; `edges`: [{from, to}] of indexes into `nodes`. */
function layOut(bands, nodes, edges, width) {
  const perRow = Math.max(1, Math.floor((width - 16 + boxGap) / (boxWide + boxGap)));
  const to = new Map(nodes.map((n) => [n, []])),
    near = new Map(nodes.map((n) => [n, []]));
  for (const e of edges) {
    to.get(nodes[e.from]).push(nodes[e.to]);
    near.get(nodes[e.from]).push(nodes[e.to]);
    near.get(nodes[e.to]).push(nodes[e.from]);
  }
  // Never reached: one layer behind whoever leads there.
  const deepest = Math.max(0, ...nodes.map((n) => n.depth || 0));
  for (const n of nodes) {
    if (n.depth !== null) continue;
    const before = near.get(n).filter((other) => other.depth !== null && to.get(other).includes(n));
    n.layerDepth = before.length ? Math.min(...before.map((other) => other.depth)) + 1 : deepest + 1;
  }
  for (const n of nodes) if (n.depth === null) n.depth = n.layerDepth;

  let below = 0;
  for (const band of bands) {
    const inBand = new Set(band.nodes);
    const layers = band.isGrid
      ? band.nodes.map((n) => [n])
      : layersOf(band.nodes, (n) => to.get(n).filter((other) => inBand.has(other)));
    layers.forEach(stack);
    const centre = (n) => n.top + n.h / 2 - n.layer.height / 2;
    layers.forEach((layer) => layer.forEach((n) => (n.layer = layer)));
    for (let sweep = 0; sweep < 6; ++sweep)
      for (const layer of sweep % 2 ? [...layers].reverse() : layers) {
        for (const n of layer) {
          const others = near.get(n).filter((other) => inBand.has(other));
          n.pull = others.length ? others.reduce((sum, other) => sum + centre(other), 0) / others.length : centre(n);
        }
        layer.sort((a, b) => a.pull - b.pull);
        stack(layer);
      }
    band.top = below;
    below += band.name ? 30 : 12;
    for (let begin = 0; begin < layers.length; begin += perRow) {
      const row = layers.slice(begin, begin + perRow);
      const high = Math.max(...row.map((layer) => layer.height));
      row.forEach((layer, column) =>
        layer.forEach((n) => {
          n.left = 8 + column * (boxWide + boxGap);
          n.top += below + (high - layer.height) / 2;
          n.row = below;
        }),
      );
      below += high + 26;
    }
    band.height = below - band.top - 12;
    below -= 4;
  }
  return {width: Math.max(width, boxWide + 16), height: Math.max(60, below - 8)};
}

/** The line of an arrow: along its row from side to side, else from below to above. */
function arrowPath(a, b) {
  if (a.row === b.row && b.left > a.left) {
    const x1 = a.left + boxWide,
      y1 = a.top + a.h / 2,
      y2 = b.top + b.h / 2,
      bend = Math.max(14, (b.left - x1) / 2);
    return "M" + [x1, y1] + "C" + [x1 + bend, y1, b.left - bend, y2, b.left, y2];
  }
  const isDown = b.top >= a.top + a.h;
  const x1 = a.left + boxWide / 2 + (isDown ? 0 : 18),
    x2 = b.left + boxWide / 2 + (isDown ? 0 : 18);
  const y1 = isDown ? a.top + a.h : a.top,
    y2 = isDown ? b.top : b.top + b.h;
  const bend = Math.max(18, Math.abs(y2 - y1) / 2) * (isDown ? 1 : -1);
  return "M" + [x1, y1] + "C" + [x1, y1 + bend, x2, y2 - bend, x2, y2];
}
