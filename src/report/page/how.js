// How far the page can be believed; then the keys; then everything is shown for the first time.
(function () {
  const said = [];
  if (isProved)
    said.push(el("b", {}, "Proved. "), "The search ended by itself; no limit was met and nothing was approximated. ");
  else
    said.push(
      el("b", {}, data.result === "bounded" ? "Bounded. " : "Stopped. "),
      (data.limit === "bound"
        ? "Readings that leave " + boundsLeft() + " were not followed. Every other reading"
        : "The search stopped at a limit" +
          (data.limit ? " (" + data.limit + ")" : "") +
          ". Every reading of up to " +
          counted(data.covered.choices, "choice")) +
        " was examined; odds are given as ranges that contain the true value. ",
    );
  said.push("Dice are ideal: each face is equally likely. ");
  if (data.models.length)
    said.push(
      "The reader “" +
        data.models[0].name +
        "” " +
        data.models[0].about +
        "; real readers will differ, so compare two readers before you believe a number.",
    );
  section("how", "How sure is this?", null, el("p", {style: "max-width:72ch"}, ...said));
  byId("foot").append(
    "Repeat: ",
    el("code", {class: "cut"}, data.command),
    " · dramaturg " + data.tool + " · format 1 · source digest ",
    el("code", {class: "cut"}, data.digest),
  );

  let at = -1;
  document.addEventListener("keydown", (event) => {
    if (event.target.matches("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/") {
      event.preventDefault();
      byId("find")?.focus();
      return;
    }
    if (event.key !== "j" && event.key !== "k") return;
    const all = [...document.querySelectorAll(".fi")];
    if (!all.length) return;
    at = Math.max(0, Math.min(all.length - 1, at + (event.key === "j" ? 1 : -1)));
    const details = all[at].closest("details");
    if (details) details.open = true;
    all[at].scrollIntoView({block: "center"});
    all[at].focus();
  });
  const wanted = new URLSearchParams(location.hash.split("?")[1] || "");
  const reader = Number(wanted.get("reader") || 0);
  if (reader > 0 && reader < data.models.length) model = reader;
  for (const listen of listeners) listen();
})();
