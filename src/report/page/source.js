// The author's text with a heat margin: the share of readings in which each line is read. Files are built when
// they are opened, the only one when it comes into sight.
let findLine = () => {};

/** A line with its number and its heat. */
function sourceLine(file, number, id) {
  const heat = file.heat[number - 1];
  const margin = el("i");
  if (heat) {
    const known = heat.seen !== false && heat.share;
    margin.textContent =
      heat.seen === false ? (isProved ? "never" : "not yet") : known ? share(middle(known[model])) : "met";
    margin.className = heat.seen === false ? "s0" : known ? "s" + step(middle(known[model])) : "s1";
  }
  return el("span", {id}, margin, el("u", {}, String(number)), file.lines[number - 1]);
}

(function () {
  const files = data.source;
  if (!files.length) {
    section(
      "source",
      "Source",
      null,
      el("p", {class: "empty"}, "The story was compiled elsewhere and brings no source."),
    );
    return;
  }
  const built = new Map();
  function build(i) {
    const file = files[i];
    const text = el("pre", {class: "src", tabindex: 0, role: "region", "aria-label": "Source of " + file.file});
    file.lines.forEach((_, n) => text.append(sourceLine(file, n + 1, "L" + i + "-" + (n + 1))));
    return text;
  }
  const all = files.map((file, i) => {
    const details = el("details", {}, el("summary", {}, file.file + ", " + counted(file.lines.length, "line")));
    details.addEventListener("toggle", () => {
      if (details.open && !built.has(i)) show(i);
    });
    const show = () => {
      built.get(i)?.remove();
      built.set(i, build(i));
      details.append(built.get(i));
    };
    listeners.push(() => built.has(i) && show());
    return {
      details,
      open: () => {
        details.open = true;
        if (!built.has(i)) show();
      },
    };
  });
  section("source", "Source", "Margin: share of readings in which the line is read.", ...all.map((a) => a.details));
  if (files.length === 1 && files[0].lines.length < 3000) {
    const sight = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      sight.disconnect();
      all[0].open();
    });
    sight.observe(all[0].details);
  }

  function go(i, line) {
    all[i].open();
    document.querySelectorAll(".src .hit").forEach((hit) => hit.classList.remove("hit"));
    const row = byId("L" + i + "-" + line);
    if (!row) return;
    row.classList.add("hit");
    row.scrollIntoView({block: "center"});
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-goto]");
    if (!link) return;
    const [name, line] = link.dataset.goto.split(/:(?=\d+$)/);
    const i = files.findIndex((f) => f.file === name);
    if (i < 0) return;
    event.preventDefault();
    go(i, Number(line || 1));
  });
  findLine = (wanted) => {
    for (let i = 0; i < files.length; ++i) {
      const n = files[i].lines.findIndex((line) => line.toLowerCase().includes(wanted));
      if (n >= 0) return go(i, n + 1);
    }
  };
})();
