"""Every path of every report replays, on our machine and on inkjs, to the same text.

usage: witnesses_test.py PROGRAM GENERATOR [--from SEED] [--count STORIES]

A generated story is reviewed; each path in the JSON (endings, findings, choices that matter, checks) is played by
`play --plain --choices PATH`, and by inkjs with the path's draws in the place of its generator. Stories whose search is
stopped count, too: their paths must replay as well. Excused, as KNOWN.md says: what comes after a fault, endless turns,
and the text of floats. Left out: stories that
call SEED_RANDOM, for inkjs has another generator, and a `ref` to a temporary that is not there, at which inkjs breaks."""
import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

arguments = argparse.ArgumentParser()
arguments.add_argument("program")
arguments.add_argument("generator")
arguments.add_argument("--from", dest="first", type=int, default=1)
arguments.add_argument("--count", type=int, default=100)
arguments.add_argument("--profile", default="small")
wanted = arguments.parse_args()
here = pathlib.Path(__file__).parent
if not (here / "node_modules" / "inkjs").exists():
    sys.exit(77)

oracle = subprocess.Popen(["node", str(here / "witnesses.js")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def run(*words):
    return subprocess.run(words, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=120)


def ask(request):
    oracle.stdin.write(json.dumps(request) + "\n")
    oracle.stdin.flush()
    return json.loads(oracle.stdout.readline())


def paths_in(report):
    found = [ending["path"] for ending in report["endings"]]
    found += [finding["path"] for finding in report["findings"] if finding["path"] is not None]
    found += [choice["path"] for choice in report.get("influence", [])]
    found += [path for check in report["checks"] for path in (check["path"], check["repair"]) if path is not None]
    return list(dict.fromkeys(found))


def rounded(text):
    """Numbers with a point or an exponent as the nearest of four digits: both print floats their own way."""
    return re.sub(r"-?\d+(\.\d+)?([eE][+-]?\d+)?",
                  lambda m: "%.4g" % float(m[0]) if m[1] or m[2] else m[0], text)


def lines(text):
    return [" ".join(line.split()) for line in rounded(text).replace("\ufeff", "").splitlines() if line.strip()]


def is_same(ours, theirs):
    ours = re.sub(r"\n?RUNTIME WARNING: .*", "", ours)
    ours = re.sub(r"\n?RUNTIME ERROR: .*", "\nFAULT", ours, flags=re.S)
    a, b = lines(ours), lines(theirs)
    if a == b:
        return True
    # What comes after a fault, in a turn without an end, or after the end of the path is not compared.
    for mark in ("FAULT", "ENDLESS", "ASKED"):
        if a[-1:] == [mark] or b[-1:] == [mark]:
            a, b = [x for x in a if x != mark], [x for x in b if x != mark]
            least = min(len(a), len(b))
            return a[:least] == b[:least]
    return False


stories = paths = 0
failures, unread = [], 0
with tempfile.TemporaryDirectory() as folder:
    file = os.path.join(folder, "story.ink")
    for seed in range(wanted.first, wanted.first + wanted.count):
        source = run(wanted.generator, "--seed", str(seed), "--profile", wanted.profile).stdout
        if "// ---- " in source or "SEED_RANDOM" in source:  # includes other files; settles chance by its own seed
            continue
        with open(file, "w", encoding="utf-8") as out:
            out.write(source)
        review = run(wanted.program, "review", file, "--json", "--reproducible", "--max-states=20000", "--max-time=20s")
        if not review.stdout.startswith("{"):
            if review.returncode != 4:
                failures.append(f"seed {seed}: no review: {review.stderr}")
            continue
        found = paths_in(json.loads(review.stdout))
        answer = ask({"source": source, "paths": found})
        if answer["errors"]:
            unread += 1
            continue
        stories += 1
        for path, theirs in zip(found, answer["plays"], strict=True):
            paths += 1
            ours = run(wanted.program, "play", "--plain", "--quiet", "--choices", path, file)
            if "temporary variable to pass by ref" in ours.stdout:
                continue
            if ours.returncode not in (0, 1) or not is_same(ours.stdout, theirs):
                failures.append(f"seed {seed}, path {path}: code {ours.returncode}\n--- ours\n{ours.stdout}{ours.stderr}\n--- inkjs\n{theirs}")

print("\n".join(failures[:5]))
print(f"{stories} stories, {paths} paths, {len(failures)} differ; {unread} stories that inkjs does not compile")
oracle.stdin.close()
sys.exit(1 if failures or stories < wanted.count / 2 else 0)
