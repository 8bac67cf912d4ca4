// Guards src/report/sarif.cpp with the schema that its standard comes with: every `review --sarif` is held against the JSON schema of
// SARIF 2.1.0 by a real validator: findings of every kind, with suppressions, against baselines, of dramas, of stories named by their
// folder. The schema is the one that Microsoft's kit for SARIF carries. What a schema cannot say is asked for, too: rules are found by their
// index, and each file that is named lies where it is said to. Exit 77: no node packages on this machine.
"use strict";
const {spawnSync} = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const program = path.resolve(process.argv[2]);
const root = path.resolve(__dirname, "../..");
let Ajv, addFormats, schema;
try {
  Ajv = require("ajv-draft-04");
  addFormats = require("ajv-formats");
  schema = require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
} catch {
  console.log("skipped: run `npm ci` in tests/formats");
  process.exit(77);
}

const failures = [];
const expect = (isTrue, what) => isTrue || failures.push(what);
// One pattern of the schema (a language's name) is none where patterns are read as Unicode.
const ajv = new Ajv({allErrors: true, strict: false, unicodeRegExp: false});
addFormats(ajv);
const validate = ajv.compile(schema);

/** Seen in any log, so that this test cannot pass by looking at nothing. */
const seen = {results: 0, codes: new Set(), suppressions: 0, baselineStates: new Set(), files: new Set()};

function review(cwd, story, ...flags) {
  const words = ["review", story, "--sarif", "--progress=none", "--max-states=20000", ...flags];
  return spawnSync(program, words, {cwd, maxBuffer: 1 << 28}).stdout.toString();
}

function check(cwd, story, ...flags) {
  const name = [path.relative(root, cwd), story, ...flags].join(" ");
  const text = review(cwd, story, ...flags);
  if (!text) return null; // it does not compile, which other tests look at
  const log = JSON.parse(text);
  if (!validate(log))
    for (const error of validate.errors.slice(0, 5))
      failures.push(name + ": " + error.instancePath + " " + error.message + " " + JSON.stringify(error.params));
  const run = log.runs[0];
  for (const result of run.results) {
    ++seen.results;
    seen.codes.add(result.ruleId);
    seen.suppressions += (result.suppressions || []).length;
    if (result.baselineState) seen.baselineStates.add(result.baselineState);
    expect(run.tool.driver.rules[result.ruleIndex].id === result.ruleId, name + ": the rule of " + result.ruleId);
    for (const location of result.locations) {
      if (!location.physicalLocation) continue;
      const file = decodeURIComponent(location.physicalLocation.artifactLocation.uri);
      seen.files.add(path.extname(file));
      const lines = fs.existsSync(path.join(cwd, file)) ? fs.readFileSync(path.join(cwd, file), "utf8").split("\n") : null;
      expect(lines, name + ": there is no file " + file);
      const {startLine, startColumn} = location.physicalLocation.region || {startLine: 1};
      if (lines) expect([...(lines[startLine - 1] ?? "")].length + 1 >= (startColumn || 1), name + ": " + file + ":" + startLine + ":" + startColumn);
    }
  }
  return run.results;
}

for (const folder of ["tests/findings", "tests/reports"])
  for (const file of fs.readdirSync(path.join(root, folder)).filter((each) => each.endsWith(".ink"))) check(root, folder + "/" + file);
for (const story of ["examples/fern", "dramas/soundtrack-1", "dramas/soundtrack-2", "examples/ferry/ferry.ink"]) check(root, story, "--notes");
check(root, "tests/reports/loop.ink", "--max-states=3");

// One story in many ways of naming it, with a claim that fails, so that its checks file is named, too.
const home = fs.mkdtempSync(path.join(os.tmpdir(), "sarif-"));
const story = path.join(home, "my quays & co");
fs.mkdirSync(story);
fs.writeFileSync(path.join(story, "main.ink"), "INCLUDE märz.ink\n-> quay\n");
fs.writeFileSync(
  path.join(story, "märz.ink"),
  "VAR gold = 1\n=== quay\n*   [Pay.]\n    ~ gold = -1\n    -> END\n// dramaturg: allow dead-end, he is gone\n*   [Wait.] He waits.\n*   [Leave.] -> END\n",
);
fs.writeFileSync(path.join(story, "main.checks"), 'check rich "never in debt": never gold < 0\n');
const ways = [
  [home, "my quays & co"],
  [home, "my quays & co/"],
  [home, "./my quays & co/main.ink"],
  [story, "."],
  [story, "main.ink"],
];
for (const [cwd, name] of ways) {
  const results = check(cwd, name) || [];
  const named = results.map((r) => decodeURIComponent(r.locations[0].physicalLocation.artifactLocation.uri)).join();
  expect(/main\.checks/.test(named) && /märz\.ink/.test(named), name + ": both files are named, not " + named);
}
spawnSync(program, ["review", "main.ink", "--write-baseline=known.txt", "-q"], {cwd: story});
check(story, "main.ink", "--baseline=known.txt");
fs.appendFileSync(path.join(story, "märz.ink"), "*   [Swim.] He swims.\n");
check(story, "main.ink", "--baseline=known.txt");
fs.rmSync(home, {recursive: true});

expect(seen.results > 50, "only " + seen.results + " results were read");
expect(seen.codes.size > 12, "only " + seen.codes.size + " kinds of findings");
expect(seen.suppressions > 1, "only " + seen.suppressions + " suppressions");
expect(seen.baselineStates.has("new") && seen.baselineStates.has("unchanged"), "baselines: " + [...seen.baselineStates]);
expect([".ink", ".checks"].every((each) => seen.files.has(each)), "files: " + [...seen.files]);

// The validator is awake: what is no SARIF is refused.
for (const wrong of [{version: "2.1.0"}, {version: "2.1.0", runs: [{results: []}]}, {version: "2.0.0", runs: []}])
  expect(!validate(wrong), "taken for SARIF: " + JSON.stringify(wrong));

for (const failure of failures) console.log(failure);
console.log(failures.length ? failures.length + " failed" : seen.results + " results of " + seen.codes.size + " kinds, all as the standard's schema says");
process.exit(failures.length ? 1 : 0);
