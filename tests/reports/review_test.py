#!/usr/bin/env python3
# Every story beside this file through `PROGRAM review`: page, JSON and exit code as kept here, and the JSON as
# the schema in docs/ says. ACCEPT=1 rewrites what is kept. Then the flags that no story shows.
import json, os, pathlib, re, signal, subprocess, sys, tempfile, time

here = pathlib.Path(__file__).resolve().parent
program = sys.argv[1]
schema = json.loads((here / "../../docs/review.schema.json").read_text())
accepts = os.environ.get("ACCEPT") == "1"
failures = []


def expect(claim, what, detail=""):
    if not claim:
        failures.append(f"{what}\n{detail}".rstrip())


def review(*arguments, **more):
    return subprocess.run([program, "review", *arguments], cwd=here, capture_output=True, text=True, timeout=120, **more)


kinds = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "boolean": bool,
         "null": type(None)}


def is_kind(value, kind):
    if isinstance(value, bool) and kind != "boolean":
        return False
    return isinstance(value, kinds[kind])


def problems(value, rule, at="$"):
    """As much of JSON Schema 2020-12 as ours uses; an unknown word in it is a problem, too."""
    for word in rule:
        if word not in ("$schema", "$id", "$defs", "$ref", "title", "description", "type", "required", "properties", "items",
                        "enum", "const", "minimum", "maximum", "pattern"):
            yield f"{at}: the schema says `{word}`, which this test does not know"
    if "$ref" in rule:
        yield from problems(value, schema["$defs"][rule["$ref"].rsplit("/", 1)[1]], at)
    if "const" in rule and value != rule["const"]:
        yield f"{at}: {value!r} is not {rule['const']!r}"
    if "enum" in rule and value not in rule["enum"]:
        yield f"{at}: {value!r} is none of {rule['enum']}"
    if "type" in rule:
        wanted = rule["type"] if isinstance(rule["type"], list) else [rule["type"]]
        if not any(is_kind(value, kind) for kind in wanted):
            yield f"{at}: {value!r} is no {' or '.join(wanted)}"
            return
    if isinstance(value, dict):
        for name in rule.get("required", []):
            if name not in value:
                yield f"{at}: {name} is missing"
        known = rule.get("properties", {})
        for name, inner in value.items():
            if "properties" in rule and name not in known:
                yield f"{at}.{name} is not in the schema"
            elif name in known:
                yield from problems(inner, known[name], f"{at}.{name}")
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            yield from problems(inner, rule.get("items", {}), f"{at}[{i}]")
    elif isinstance(value, str):
        if "pattern" in rule and not re.search(rule["pattern"], value):
            yield f"{at}: {value!r} does not match {rule['pattern']}"
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        if value < rule.get("minimum", value) or value > rule.get("maximum", value):
            yield f"{at}: {value} is out of range"


def steady(page):
    """The page without what differs from run to run."""
    page = re.sub(r"(under )?[\d.,]+ (s|min|h)$", "TIME", page, flags=re.M)
    return re.sub(r"after [\d.,]+ (s|min|h):", "after TIME:", page)


def compare(path, got):
    if accepts:
        path.write_text(got)
    elif not path.exists() or path.read_text() != got:
        kept = path.read_text() if path.exists() else "(nothing is kept; ACCEPT=1)"
        expect(False, f"{path.name} differs", f"--- kept\n{kept}\n--- got\n{got}")


for story in sorted(here.glob("*.ink")):
    head = story.read_text().splitlines()[:4]
    flags = next((line.split(":", 1)[1].split() for line in head if line.startswith("// flags:")), [])
    code = next((int(line.split(":", 1)[1]) for line in head if line.startswith("// exit:")), None)
    page = review(story.name, *flags)
    expect(code is not None and page.returncode == code, f"{story.name}: exit {page.returncode}, not {code}", page.stderr)
    compare(story.with_suffix(".txt"), steady(page.stdout))
    for line in page.stdout.splitlines():
        is_free = "dramaturg play" in line or "│" in line
        expect(is_free or len(line) <= 80, f"{story.name}: a line of {len(line)} columns", line)
    document = review(story.name, "--json", "--reproducible", *flags)
    expect(document.returncode == page.returncode, f"{story.name}: --json changes the exit code", document.stderr)
    compare(story.with_suffix(".json"), document.stdout)
    value = json.loads(document.stdout)
    for problem in problems(value, schema):
        expect(False, f"{story.name}: {problem}")
    expect("run" not in value, f"{story.name}: --reproducible kept `run`")
    for shown in value["findings"] + value["endings"]:
        if shown["path"] is None:
            continue
        replay = subprocess.run([program, "play", story.name, "--plain", "--dice=ideal", *(["--choices", shown["path"]] if shown["path"] else [])],
                                cwd=here, capture_output=True, text=True, input="", timeout=60)
        wanted = 1 if shown.get("code") in ("dead-end", "runtime-fault") else 0
        if shown.get("code") != "endless-loop":
            expect(replay.returncode == wanted, f"{story.name}: `{shown['path']}` does not replay ({replay.returncode})",
                   replay.stdout + replay.stderr)

# ---- what no story shows
clean, faulty = "clean.ink", "dead_end.ink"
run = json.loads(review(clean, "--json").stdout)
for problem in problems(run, schema):
    expect(False, f"with run: {problem}")
expect(run["run"]["threads"] == 1 and run["run"]["bytes_per_state"] > 0, "run is filled in", str(run["run"]))
expect(review(clean, "-q").stdout == "", "-q says nothing of a clean story")
expect(review(clean, "--only", "ded-end").returncode == 2, "--only with an unknown code is a mistake")
expect("dead-end" in review(clean, "--only", "ded-end").stderr, "--only names the nearest code")
expect(review(clean, "--without=livenes").returncode == 2, "--without with an unknown name is a mistake")
expect(review(faulty, "--only=never-reached").returncode == 0, "--only leaves other findings out")
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder) / "r.json"
    both = review(clean, f"--json={path}", "--reproducible")
    expect("proved" in both.stdout and json.loads(path.read_text())["result"] == "proved", "--json=FILE keeps the page")
    expect(review(clean, f"--json={folder}/no/r.json").returncode == 2, "a file that cannot be written is a mistake")
whole = json.loads(review(clean, "--json", "--without=all").stdout)
expect(whole["result"] == "proved" and whole["states"] >= run["states"], "--without=all proves the same")
expect(review("endless.ink", "--max-choices=3").returncode == 3, "bounded is 3")
expect(review("endless.ink", "--max-choices=3", "--require-proof").returncode == 1, "--require-proof makes it 1")
colored = review(clean, "--color=always").stdout
expect("\x1b[32m" in colored and "\x1b" not in review(clean).stdout, "colour only when asked for, in a pipe")
expect(review(clean, "--ascii").stdout.isascii(), "--ascii is")

# ---- Ctrl-C: once stops and reports, twice leaves
for times, code in ((1, 3), (2, 130)):
    process = subprocess.Popen([program, "review", "endless.ink", "--max-time=none", "--max-states=none"], cwd=here,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    time.sleep(0.7)
    process.send_signal(signal.SIGINT)
    if times == 2:
        process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=60)
    if times == 1:
        expect(process.returncode == code and "stopped" in out, f"Ctrl-C: exit {process.returncode}, not {code}", out)
    else:
        expect(process.returncode in (130, 3), f"Ctrl-C twice: exit {process.returncode}, not {code}", out)

for failure in failures:
    print(failure + "\n")
print(f"{len(failures)} failed" if failures else "reports as kept")
sys.exit(1 if failures else 0)
