// Guards src/report/{json,markdown,junit,sarif}.cpp with readers that others wrote: every `review --json` against
// docs/review.schema.json by a real validator (and a field that the schema does not know is a failure, too); the
// step summary through a real Markdown renderer, whose tables must have as many cells as heads.
// Exit 77: no node packages on this machine.
"use strict";
const {spawnSync} = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

const program = process.argv[2];
const root = path.resolve(__dirname, "../..");
let Ajv, marked;
try {
  Ajv = require("ajv/dist/2020");
  ({marked} = require("marked"));
} catch {
  console.log("skipped: run `npm ci` in tests/formats");
  process.exit(77);
}

const failures = [];
const expect = (isTrue, what) => isTrue || failures.push(what);

/** What stands in the schema, closed: an object may hold nothing but what it names. */
function closed(schema) {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const out = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  if (out.properties && out.additionalProperties === undefined) out.additionalProperties = false;
  return out;
}
const schema = JSON.parse(fs.readFileSync(path.join(root, "docs/review.schema.json"), "utf8"));
const validate = new Ajv({allErrors: true, strict: false}).compile(closed(schema));

/** A story without end stops early: what a stopped review writes is a form like any other. */
function review(story, ...flags) {
  const words = ["review", story, "--progress=none", "--max-states=20000", ...flags];
  const run = spawnSync(program, words, {cwd: root, maxBuffer: 1 << 28});
  return run.stdout.toString();
}

function checkJson(story, ...flags) {
  const name = [story, ...flags].join(" ");
  const text = review(story, "--json", ...flags);
  if (!text) return null; // it does not compile, which other tests look at
  const document = JSON.parse(text);
  if (!validate(document))
    for (const error of validate.errors.slice(0, 5))
      failures.push(name + ": " + error.instancePath + " " + error.message + " " + JSON.stringify(error.params));
  return document;
}

/** The cells of every row of every table, as the renderer made them. */
function rowsOf(html) {
  return [...html.matchAll(/<table>(.*?)<\/table>/gs)].map((table) =>
    [...table[1].matchAll(/<tr>(.*?)<\/tr>/gs)].map((row) =>
      [...row[1].matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map((c) => c[1]),
    ),
  );
}

function checkMarkdown(story, document) {
  const html = marked.parse(review(story, "--markdown"), {gfm: true});
  const tables = rowsOf(html);
  for (const rows of tables)
    for (const row of rows) expect(row.length === rows[0].length, story + ": a row of " + row.length + " cells");
  const cells = tables.flat(2).join("\n");
  for (const finding of document.findings)
    if (finding.allowed === null) expect(cells.includes(finding.id + "\n"), story + ": no row for " + finding.id);
  for (const check of document.checks) expect(cells.includes(check.name), story + ": no row for check " + check.name);
  const tables_wanted =
    (document.findings.some((f) => f.allowed === null) ? 1 : 0) +
    (document.endings.length ? 1 : 0) +
    (document.checks.length ? 1 : 0);
  expect(tables.length === tables_wanted, story + ": " + tables.length + " tables, not " + tables_wanted);
  expect(
    !/\|/.test(html.replace(/<[^>]*>/g, "").replace(/\\\|/g, "")) || /[|]/.test(JSON.stringify(document)),
    story + ": a bar is left over",
  );
}

const folder = (name) =>
  fs
    .readdirSync(path.join(root, name))
    .filter((file) => file.endsWith(".ink"))
    .map((file) => name + "/" + file);
const stories = [...folder("tests/findings"), ...folder("tests/reports"), "examples/fern", "dramas/soundtrack-2"];
let read = 0;
for (const story of stories) {
  const document = checkJson(story);
  if (!document) continue;
  ++read;
  checkMarkdown(story, document);
}
expect(read > 20, "only " + read + " stories were read");
checkJson("tests/reports/loop.ink", "--max-states=3");
checkJson("tests/reports/loop.ink", "--max-choices=1", "--reproducible");
checkJson("tests/findings/trap.ink", "--explain-state", "--exact");

for (const failure of failures) console.log(failure);
console.log(failures.length ? failures.length + " failed" : read + " stories, all as their schema says");
process.exit(failures.length ? 1 : 0);
