// Guards src/report/page.cpp and src/report/page/ as a browser shows them. Called with the program to try.
// Exit 77: no Chromium, or no node packages, on this machine.
"use strict";
const {spawnSync} = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const [program, ...rest] = process.argv.slice(2);
const shots = rest[0] === "--shots" ? rest[1] : null;
const root = path.resolve(__dirname, "../..");

function findBrowser() {
  return ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((file) =>
    fs.existsSync(file),
  );
}

let chromium, axe;
try {
  ({chromium} = require("playwright-core"));
  axe = fs.readFileSync(require.resolve("axe-core"), "utf8");
} catch {
  console.log("skipped: run `npm ci` in tests/page");
  process.exit(77);
}
const browserFile = findBrowser();
if (!browserFile) {
  console.log("skipped: there is no Chromium here");
  process.exit(77);
}

/** By the clock on the wall, on a machine that does much else: only what hangs takes longer. Times are printed. */
const patienceMs = 30000;

const failures = [];
function expect(isTrue, what) {
  if (!isTrue) failures.push(what);
}

/** A page is written once; its bytes must not depend on the run. */
function writePage(folder, name, story, repeats = 2, most = 3e6) {
  const file = path.join(folder, name + ".html");
  const review = spawnSync(program, ["review", story, "--html=" + file, "-q", "--progress=none"], {cwd: root});
  expect(review.status !== null && review.status < 4, name + ": review exits " + review.status + " " + review.stderr);
  const first = fs.readFileSync(file);
  if (repeats > 1) spawnSync(program, ["review", story, "--html=" + file, "-q", "--progress=none"], {cwd: root});
  expect(first.equals(fs.readFileSync(file)), name + ": the same story gives the same bytes");
  expect(first.length < most, name + ": the page has " + first.length + " bytes");
  return file;
}

async function open(browser, file, width, theme, name) {
  const page = await browser.newPage({viewport: {width, height: 900}, colorScheme: theme, bypassCSP: true});
  page.on("console", (message) => failures.push(name + ": console " + message.type() + ": " + message.text()));
  page.on("pageerror", (error) => failures.push(name + ": " + error.message));
  page.on("request", (request) => expect(/^(file|data):/.test(request.url()), name + ": asks for " + request.url()));
  const begun = Date.now();
  await page.goto("file://" + file);
  await page.waitForSelector("#how");
  page.firstPaintMs = Date.now() - begun;
  return page;
}

async function checkAccess(page, name) {
  await page.evaluate(axe);
  const result = await page.evaluate(() => globalThis.axe.run());
  for (const rule of result.violations)
    failures.push(
      name +
        ": axe " +
        rule.id +
        " at " +
        rule.nodes
          .map((node) => node.target.join(" "))
          .slice(0, 3)
          .join(", "),
    );
}

/** Tab from the top to the bottom: every part with something to press is met. */
async function walkByKeyboard(page, name) {
  const met = new Set();
  await page.evaluate(() => document.activeElement.blur());
  for (let i = 0; i < 600; ++i) {
    await page.keyboard.press("Tab");
    const part = await page.evaluate(() => {
      const at = document.activeElement;
      if (at === document.body) return null;
      return at.closest("header") ? "header" : at.closest("nav") ? "nav" : at.closest("section")?.id || "skip";
    });
    if (part === null) break;
    met.add(part);
  }
  const parts = await page.evaluate(() => [
    "header",
    "nav",
    ...[...document.querySelectorAll("section")]
      .filter((s) => s.querySelector("a, button, input, summary, [tabindex]"))
      .map((s) => s.id),
  ]);
  for (const part of parts) expect(met.has(part), name + ": the keyboard never reaches " + part);
  if (await page.evaluate(() => document.getElementById("find") !== null)) {
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press("/");
    expect(await page.evaluate(() => document.activeElement.id === "find"), name + ": / goes to the search");
    await page.evaluate(() => document.activeElement.blur());
  }
}

/** The page counts what the terminal and the JSON count. */
function compareNumbers(file, story, name) {
  const review = spawnSync(program, ["review", story, "--json", "--progress=none"], {cwd: root, maxBuffer: 1 << 28});
  const said = JSON.parse(review.stdout);
  const html = fs.readFileSync(file, "utf8");
  const data = JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)[1]);
  for (const key of ["states", "transitions", "words", "knots", "choices", "result"])
    expect(data[key] === said[key], name + ": " + key + " is " + data[key] + " on the page, else " + said[key]);
  const named = (list) => list.map((each) => each.name).join("; ");
  expect(named(data.endings) === named(said.endings), name + ": the endings");
  data.endings.forEach((ending, i) => {
    const [a, b] = [ending.odds && ending.odds[0], said.endings[i].odds];
    expect(!a === !b && (!a || (Math.abs(a.low - b.low) < 2e-6 && Math.abs(a.high - b.high) < 2e-6)), name + ": odds");
  });
  return data;
}

/** What a drama has beside: charts of feelings that move with the width, and who knows what at every moment. */
async function tryPeople(page, name) {
  const charts = await page.evaluate(() => document.querySelectorAll("#feel figure svg").length);
  expect(charts > 0, name + ": no chart of a feeling");
  const cells = () => page.evaluate(() => document.querySelector("#know table").textContent);
  const atEnd = await cells();
  await page.evaluate(() => document.querySelector("#know input").click());
  expect((await cells()) !== atEnd, name + ": who knows what is the same at the beginning and at the end");
}

/** What sources say: every claim stands there once, with what became of it on the told reading. */
async function tryClaims(page, data, name) {
  const rows = await page.evaluate(() =>
    [...document.querySelectorAll("#claims tbody tr")].map((row) => row.textContent),
  );
  const decided = data.claims.filter((claim) => claim.told !== null);
  expect(decided.length > 0 && rows.length === decided.length, name + ": " + rows.length + " claims are shown decided");
  decided.forEach((claim, i) =>
    expect(
      rows[i].includes(claim.text) && rows[i].includes(claim.told) && rows[i].includes(claim.readings),
      name + ": the claim " + claim.text + " is shown as " + rows[i],
    ),
  );
  const disputed = data.claims.filter((claim) => claim.against.length).length;
  const shown = await page.evaluate(() => document.querySelectorAll("#claims .disputes li").length);
  expect(shown >= disputed, name + ": " + shown + " claims are shown disputed, " + disputed + " are");
}

/** Readers of the configuration stand beside the slider; what `audience` says of them is what the page shows. */
async function tryConfiguredReaders(browser, folder) {
  const home = path.join(folder, "configured");
  fs.mkdirSync(home);
  fs.copyFileSync(path.join(root, "examples/ferry/ferry.ink"), path.join(home, "ferry.ink"));
  fs.writeFileSync(path.join(home, "last.toml"), 'about = "takes what stands last"\nlast = 5\n');
  fs.writeFileSync(path.join(home, "nowhere.toml"), 'seek = "no such ending"\n');
  fs.writeFileSync(path.join(home, "dramaturg.toml"), '[readers]\nlast = "last.toml"\nnowhere = "nowhere.toml"\n');
  const file = path.join(home, "page.html");
  const review = spawnSync(program, ["review", "ferry.ink", "--html=" + file, "-q"], {cwd: home, encoding: "utf8"});
  expect(review.stderr.includes("left out of the page: reader nowhere"), "configured: says " + review.stderr);
  const said = JSON.parse(spawnSync(program, ["audience", "ferry.ink", "--model=last", "--json"], {cwd: home}).stdout);
  const page = await open(browser, file, 1200, "light", "configured");
  expect((await page.evaluate(() => document.querySelectorAll(".own button").length)) === 1, "configured: one reader");
  await page.click(".own button");
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll("#endings tbody tr")].map((row) => [
      row.querySelector("th").textContent.trim(),
      row.querySelector("td.odds").textContent,
    ]),
  );
  said.endings.forEach((name, e) => {
    const odds = said.models[0].odds[e];
    const row = shown.find((each) => each[0] === name);
    const figure = (((odds.low + odds.high) / 2) * 100).toFixed(1) + "%";
    expect(row && row[1] === figure, "configured: " + name + " is " + (row && row[1]) + ", audience says " + figure);
  });
  expect(
    (await page.textContent("#reader-name")).includes("takes what stands last"),
    "configured: who reads is not said",
  );
  await page.close();
}

/** `--open` hands the page to the system's opener, and says where the page is when there is none. */
function tryOpening(folder) {
  const bin = path.join(folder, "bin"),
    note = path.join(folder, "opened");
  fs.mkdirSync(bin);
  fs.writeFileSync(path.join(bin, "xdg-open"), '#!/bin/sh\nprintf %s "$1" > "' + note + '"\n', {mode: 0o755});
  const review = (PATH) =>
    spawnSync(program, ["review", "examples/ferry/ferry.ink", "--open", "-q"], {
      cwd: root,
      encoding: "utf8",
      env: {...process.env, PATH, TMPDIR: folder},
    });
  review(bin + ":/usr/bin:/bin");
  const opened = fs.readFileSync(note, "utf8");
  expect(fs.readFileSync(opened, "utf8").includes("dramaturg.page/1"), "open: " + opened + " is no page");
  const alone = review("/nonexistent");
  const told = /the page is (\S+)/.exec(alone.stderr);
  expect(told && fs.existsSync(told[1]), "open: without an opener it says " + alone.stderr);
}

/** Another reader gives other odds; a knot that is selected tells of itself, and shows its text. */
async function tryReaderAndMap(page, name) {
  const figures = () =>
    page.evaluate(() => [...document.querySelectorAll("#endings td.odds")].map((e) => e.textContent));
  const before = await figures();
  await page.focus("#reader");
  await page.keyboard.press("End");
  const after = await figures();
  expect(before.length === after.length && before.join() !== after.join(), name + ": the slider changes nothing");
  await page.keyboard.press("Home");
  expect((await figures()).join() === before.join(), name + ": the slider does not come back");
  await page.evaluate(() => document.querySelector("#map .node").focus());
  await page.keyboard.press("Enter");
  const text = await page.evaluate(() => document.querySelector("#map .panel pre")?.textContent || "");
  expect(text.length > 20, name + ": a knot that is selected shows no text");
}

/** 5,000 knots: never more than 200 boxes, whatever is unfolded, and a search that finds the farthest knot. */
async function tryBigStory(browser, folder) {
  const story = path.join(folder, "big.ink");
  fs.writeFileSync(story, spawnSync("node", [path.join(__dirname, "big_story.js")], {maxBuffer: 1 << 28}).stdout);
  const file = writePage(folder, "big", story, 1, 20e6);
  const page = await open(browser, file, 1200, "light", "big");
  expect(page.firstPaintMs < patienceMs, "big: shown after " + page.firstPaintMs + " ms");
  const boxes = () => page.evaluate(() => document.querySelectorAll("#map .node").length);
  expect((await boxes()) > 1 && (await boxes()) <= 200, "big: opens on " + (await boxes()) + " boxes");
  for (let i = 0; i < 4; ++i) {
    await page.evaluate((n) => document.querySelectorAll("#map .node")[n * 7].dispatchEvent(new Event("click")), i);
    expect((await boxes()) <= 200, "big: " + (await boxes()) + " boxes");
  }
  await page.fill("#find", "k4999");
  const begun = Date.now();
  await page.keyboard.press("Enter");
  expect((await page.textContent("#map .panel")).includes("k4999"), "big: the search finds k4999");
  expect(Date.now() - begun < patienceMs, "big: the search takes " + (Date.now() - begun) + " ms");
  await checkAccess(page, "big");
  console.log("5,000 knots: " + fs.statSync(file).size + " bytes, shown after " + page.firstPaintMs + " ms");
  await page.close();
}

async function main() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "page-"));
  const browser = await chromium.launch({
    executablePath: browserFile,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const stories = [
    ["soundtrack-2", "dramas/soundtrack-2"],
    ["dead-end", "tests/reports/dead_end.ink"],
    ["absent", "tests/reports/absent.ink"],
    ...(process.env.PAGE_STORY ? [["given", process.env.PAGE_STORY]] : []),
  ];
  for (const [name, story] of stories) {
    const file = writePage(folder, name, story);
    const data = compareNumbers(file, story, name);
    for (const [width, theme] of [
      [1200, "light"],
      [1200, "dark"],
      [380, "light"],
    ]) {
      const label = name + ", " + theme + ", " + width;
      const page = await open(browser, file, width, theme, label);
      expect(page.firstPaintMs < patienceMs, label + ": shown after " + page.firstPaintMs + " ms");
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1),
        label + ": wider than its window",
      );
      await checkAccess(page, label);
      if (theme === "light" && width === 1200) {
        await walkByKeyboard(page, label);
        if (data.people) await tryPeople(page, label);
        if (data.claims.length) await tryClaims(page, data, label);
        if (name === "soundtrack-2") await tryReaderAndMap(page, label);
        console.log(name + ": " + fs.statSync(file).size + " bytes, shown after " + page.firstPaintMs + " ms");
      }
      await page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
      await page.waitForTimeout(50);
      await checkAccess(page, label + ", all open");
      if (shots) {
        await page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = false)));
        await page.screenshot({path: path.join(shots, name + "-" + theme + "-" + width + ".png"), fullPage: true});
      }
      await page.close();
    }
  }
  await tryConfiguredReaders(browser, folder);
  if (process.platform === "linux") tryOpening(folder);
  await tryBigStory(browser, folder);
  await browser.close();
  fs.rmSync(folder, {recursive: true});
  for (const failure of failures) console.log(failure);
  console.log(failures.length ? failures.length + " failed" : "pages as they should be");
  process.exit(failures.length ? 1 : 0);
}

main().catch((error) => {
  console.log(error);
  process.exit(1);
});
