"""What builds read: SARIF against the rules of its standard that we touch, JUnit by a real XML parser, Markdown's
tables by their columns; baselines from being written to a finding that is mended."""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

program = sys.argv[1]
here = pathlib.Path(__file__).parent
failures = 0


def expect(claim, what, more=""):
    global failures
    if not claim:
        failures += 1
        print(what, more, sep="\n", end="\n\n")


def review(*arguments, cwd=here):
    return subprocess.run([program, "review", *arguments], cwd=cwd, capture_output=True, text=True, timeout=120)


def only_keys(value, wanted, needed, at):
    expect(set(value) <= set(wanted), f"{at}: {set(value) - set(wanted)} is no SARIF")
    expect(set(needed) <= set(value), f"{at}: lacks {set(needed) - set(value)}")


def check_message(message, at):
    only_keys(message, {"text"}, {"text"}, at)
    expect(isinstance(message["text"], str) and message["text"], f"{at}: an empty message")


def check_location(location, at):
    only_keys(location, {"physicalLocation", "logicalLocations"}, set(), at)
    if "physicalLocation" in location:
        physical = location["physicalLocation"]
        only_keys(physical, {"artifactLocation", "region"}, {"artifactLocation"}, at)
        uri = physical["artifactLocation"]["uri"]
        expect(re.fullmatch(r"(?:[A-Za-z0-9/._~-]|%[0-9A-F]{2})+", uri) and not uri.startswith("/"), f"{at}: uri {uri}")
        region = physical.get("region", {"startLine": 1})
        only_keys(region, {"startLine", "startColumn"}, {"startLine"}, at)
        expect(all(isinstance(n, int) and n >= 1 for n in region.values()), f"{at}: region {region}")
    for logical in location.get("logicalLocations", []):
        only_keys(logical, {"fullyQualifiedName"}, {"fullyQualifiedName"}, at)


def check_sarif(document, name):
    """The parts of SARIF 2.1.0 (sections 3.13 to 3.30) that a review uses; nothing else may occur."""
    only_keys(document, {"$schema", "version", "runs"}, {"version", "runs"}, name)
    expect(document["version"] == "2.1.0" and document["$schema"].endswith("sarif-2.1.0.json"), f"{name}: version")
    run, = document["runs"]
    only_keys(run, {"tool", "columnKind", "results", "properties"}, {"tool", "results"}, name)
    expect(run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints"), f"{name}: columnKind")
    driver = run["tool"]["driver"]
    only_keys(driver, {"name", "version", "rules"}, {"name"}, name)
    rules = driver["rules"]
    levels = {"none", "note", "warning", "error"}
    expect(len({rule["id"] for rule in rules}) == len(rules), f"{name}: a rule stands twice")
    for rule in rules:
        only_keys(rule, {"id", "shortDescription", "help", "defaultConfiguration"}, {"id"}, name)
        check_message(rule["shortDescription"], name)
        check_message(rule["help"], name)
        expect(rule["defaultConfiguration"]["level"] in levels, f"{name}: level")
    for result in run["results"]:
        at = f"{name}: {result.get('properties')}"
        only_keys(result, {"ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints", "baselineState",
                           "suppressions", "properties"}, {"message"}, at)
        expect(rules[result["ruleIndex"]]["id"] == result["ruleId"], f"{at}: ruleIndex")
        expect(result["level"] in levels, f"{at}: level")
        expect(result.get("baselineState", "new") in ("new", "unchanged", "updated", "absent"), f"{at}: baselineState")
        check_message(result["message"], at)
        for location in result["locations"]:
            check_location(location, at)
        for suppression in result.get("suppressions", []):
            only_keys(suppression, {"kind", "justification"}, {"kind"}, at)
            expect(suppression["kind"] in ("inSource", "external"), f"{at}: kind")
    return run["results"]


def check_junit(text, name, findings, checks=()):
    root = xml.fromstring(text)
    suite, = root
    cases = list(suite)
    expect(root.tag == "testsuites" and suite.tag == "testsuite", f"{name}: tags")
    for node in (root, suite):
        expect(int(node.get("tests")) == len(cases), f"{name}: tests")
        expect(int(node.get("failures")) == sum(c.find("failure") is not None for c in cases), f"{name}: failures")
        expect(int(node.get("skipped")) == sum(c.find("skipped") is not None for c in cases), f"{name}: skipped")
    held = [c["name"] for c in checks if c["verdict"] == "holds"]
    told = [c.get("name") for c in cases if c.get("name").startswith("check ") and len(c) == 0]
    expect(all(any(t.startswith(f"check {h}: ") for t in told) for h in held), f"{name}: a case for each check that holds")
    undecided = sum(c["verdict"] == "unknown" for c in checks)
    expect(len(cases) == len(findings) + 1 + len(held) + undecided, f"{name}: a case for each finding and one for the proof")
    failed = sum(f["severity"] == "error" and f["allowed"] is None for f in findings)
    expect(int(suite.get("failures")) == failed, f"{name}: errors fail")


def check_markdown(text, name, findings):
    columns = None
    for line in text.splitlines():
        count = len(re.findall(r"(?<!\\)\|", line))
        if not line.startswith("|"):
            columns = None
        else:
            expect(columns in (None, count), f"{name}: a row of {count} bars, not {columns}", line)
            columns = count
    for finding in findings:
        expect((f" {finding['id']} |" in text) == (finding["allowed"] is None), f"{name}: {finding['id']}", text)


for story in sorted(here.glob("*.ink")):
    if "max-choices" in story.read_text():
        continue
    findings = json.loads(review(story.name, "--json").stdout)["findings"]
    results = check_sarif(json.loads(review(story.name, "--sarif").stdout), story.name)
    expect([r["properties"]["id"] for r in results] == [f["id"] for f in findings], f"{story.name}: SARIF tells them all")
    expect([bool(r.get("suppressions")) for r in results] == [f["allowed"] is not None for f in findings],
           f"{story.name}: what is allowed is suppressed")
    check_junit(review(story.name, "--junit").stdout, story.name, findings)
    check_markdown(review(story.name, "--markdown").stdout, story.name, findings)

both = review("clean.ink", "--json", "--sarif")
expect(both.returncode == 2 and "--sarif=FILE" in both.stderr and not both.stdout, "two documents on stdout", both.stderr)

with tempfile.TemporaryDirectory() as folder:
    home = pathlib.Path(folder)
    story = home / "my drama" / "märchen & <co>.ink"
    story.parent.mkdir()
    faulty = "-> gate\n=== gate ===\nA gate, \"half\" <open> & `so`.\n*   [Knock twice.] Nobody.\n*   [Leave.] -> END\n"
    story.write_text(faulty)
    name = str(story.relative_to(home))
    page = review(name, "--sarif=r.sarif", "--junit=r.xml", "--markdown=r.md", "--json=r.json", cwd=home)
    expect(page.returncode == 1 and "dead end" in page.stdout, "with files, the page stays", page.stdout + page.stderr)
    result, = check_sarif(json.loads((home / "r.sarif").read_text()), "r.sarif")
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    expect(uri == "my%20drama/m%C3%A4rchen%20%26%20%3Cco%3E.ink", f"uri {uri}")
    check_junit((home / "r.xml").read_text(), "r.xml", json.loads((home / "r.json").read_text())["findings"])
    expect(not list(home.glob("*.part")), "nothing half written is left")

    # checks that hold have a row, too; one that fails is a finding
    claimed = home / "claimed.ink"
    claimed.write_text("VAR gold = 1\n-> quay\n=== quay\n*   [Pay.]\n    ~ gold = 0\n    -> END\n*   [Leave.] -> END\n")
    claimed.with_suffix(".checks").write_text(
        'check rich "never in | debt": never gold < 0\ncheck kept "it is kept": always gold > 0\n')
    review("claimed.ink", "--junit=c.xml", "--markdown=c.md", "--json=c.json", cwd=home)
    said = json.loads((home / "c.json").read_text())
    check_junit((home / "c.xml").read_text(), "c.xml", said["findings"], said["checks"])
    expect([c["verdict"] for c in said["checks"]] == ["holds", "fails"], "one holds, one does not", said["checks"])
    check_markdown((home / "c.md").read_text(), "c.md", said["findings"])
    expect("| rich | never in \\| debt | ✅ holds |" in (home / "c.md").read_text(), "a row for a check that holds",
           (home / "c.md").read_text())
    expect("| kept | it is kept | ❌ fails |" in (home / "c.md").read_text(), "a row for one that fails")

    # a baseline: what is known passes, what is new fails, what is gone is mended
    wrote = review(name, "--write-baseline=known", cwd=home)
    expect(wrote.returncode == 1, "writing a baseline forgives nothing yet", wrote.stderr)
    expect(len((home / "known").read_text().splitlines()) == 2, "one finding is written", (home / "known").read_text())
    known = review(name, "--baseline=known", cwd=home)
    expect(known.returncode == 0 and "1 known" in known.stdout and "dead end" not in known.stdout, "a known one passes", known.stdout)
    story.write_text("// a line above\n\n" + faulty)
    expect(review(name, "--baseline=known", cwd=home).returncode == 0, "a moved line is known")
    story.write_text(faulty + "*   [Sing.] La.\n")
    more = review(name, "--baseline=known", "--json", cwd=home)
    expect(more.returncode == 1 and sorted(f["known"] for f in json.loads(more.stdout)["findings"]) == [False, True],
           "a new one fails", more.stdout)
    states = {r["baselineState"] for r in check_sarif(json.loads(review(name, "--baseline=known", "--sarif", cwd=home).stdout), "base")}
    expect(states == {"new", "unchanged"}, f"SARIF tells new from known: {states}")
    story.write_text(faulty.replace("Nobody.", "Nobody. -> END"))
    mended = review(name, "--baseline=known", cwd=home)
    expect(mended.returncode == 0 and "mended  dead-end" in mended.stdout, "a mended one is told", mended.stdout)
    expect("1 mended" in review(name, "--baseline=known", "--markdown", cwd=home).stdout, "also in Markdown")
    (home / "broken").write_text("# dramaturg baseline/1\nwhat?\n")
    for file, why in (("broken", "broken:2:"), ("absent", "no such file"), (name, "no baseline")):
        wrong = review(name, f"--baseline={file}", cwd=home)
        expect(wrong.returncode == 2 and why in wrong.stderr, f"a baseline that is none: {file}", wrong.stderr)

print(f"{failures} failed" if failures else "all passed")
sys.exit(1 if failures else 0)
