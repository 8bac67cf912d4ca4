#!/usr/bin/env python3
"""What people and checks cost: situations without checks, with each check alone and in all; the resolved form against
the generic one; the size of a large world. Writes docs/drama-costs.md.

    python3 bench/drama_costs.py build/release/dramaturg
"""
import json
import os
import re
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROGRAM = os.path.abspath(sys.argv[1])
DRAMAS = ("examples/fern", "dramas/soundtrack-1", "dramas/soundtrack-2")


def run(*words):
    started = time.time()
    result = subprocess.run([PROGRAM, *words], cwd=ROOT, capture_output=True, encoding="utf-8")
    return result, time.time() - started


def review(story):
    result, seconds = run("review", story, "--json", "--progress=none")
    return json.loads(result.stdout), seconds


def alone(story, claims):
    """Situations of the search that keeps what this one claim asks about."""
    out = []
    for text in claims:
        result, _ = run("ask", story, text, "--json")
        if result.stdout:
            out.append(json.loads(result.stdout)["situations"])
    return out


def generic(story):
    """The same drama as other ink tools get it, reviewed as plain ink."""
    name = os.path.basename(story)
    with tempfile.TemporaryDirectory() as folder:
        for file in os.listdir(os.path.join(ROOT, story)):
            if file.endswith(".ink"):
                with open(os.path.join(ROOT, story, file), encoding="utf-8") as given:
                    text = given.read()
                with open(os.path.join(folder, file), "w", encoding="utf-8") as copy:
                    copy.write(text)
        run("compile", os.path.join(story, name + ".drama"), "-o", os.path.join(folder, name + ".drama.ink"))
        # The file that is made in memory goes before one that lies there, unless there is no drama beside it.
        return review(os.path.join(folder, name + ".ink"))


def large_world(people, facts, feelings):
    lines = ['drama "Large"', "story large.ink"]
    lines += ['person p%d "P%d"' % (i, i) for i in range(people)]
    pairs = ", ".join("p%d <-> p%d" % (i, j) for i in range(people) for j in range(i))
    lines += ['fact f%d "fact %d" true known by p%d nested %s' % (i, i, i % people, pairs) for i in range(facts)]
    lines += ["feeling g%d(who, whom) 0..4 = 2 for all" % i for i in range(feelings)]
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "large.drama"), "w") as file:
            file.write("\n".join(lines) + "\n")
        with open(os.path.join(folder, "large.ink"), "w") as file:
            file.write("INCLUDE large.drama.ink\n{knows(p0, f0): Yes.}\n-> END\n")
        made = {}
        for out in ("large.drama.ink", "all.json"):
            given = "large.drama" if out.endswith(".ink") else "large.ink"
            result, seconds = run("compile", os.path.join(folder, given), "-o", os.path.join(folder, out))
            if result.returncode != 0:
                return result.stderr
            path = os.path.join(folder, out)
            with open(path, encoding="utf-8") as file:
                made[out] = (os.path.getsize(path), file.read().count("\n"), seconds)
        # The whole world, as other tools compile it.
        os.rename(os.path.join(folder, "large.drama"), os.path.join(folder, "away.txt"))
        result, seconds = run("compile", os.path.join(folder, "large.ink"), "-o", os.path.join(folder, "full.json"))
        path = os.path.join(folder, "full.json")
        made["full.json"] = (os.path.getsize(path) if result.returncode == 0 else 0, 0, seconds)
        return made


def number(n):
    return "{:,}".format(n)


def main():
    out = ["# What people and checks cost", "",
           "Measured by `bench/drama_costs.py` on two cores, as they come; seconds are of the whole program, from its start to its end.", "",
           "| | fern | soundtrack-1 | soundtrack-2 |", "|---|---|---|---|"]
    rows = {}

    def row(label, value):
        rows.setdefault(label, []).append(value)

    for story in DRAMAS:
        judged, seconds = review(story)
        claims = [c["text"] for c in judged["checks"]] + [c["check"]["text"] for c in judged.get("claims", []) if c["check"]]
        each = alone(story, [c for c in claims if "every mention" not in c])
        plain, plain_seconds = generic(story)
        row("situations, moves: no checks", "%s, %s" % (number(judged["states"]), number(judged["transitions"])))
        row("… with one check alone: fewest, median, most",
            "%s, %s, %s" % (number(min(each)), number(sorted(each)[len(each) // 2]), number(max(each))))
        row("checks and claims decided", str(len(claims)))
        row("seconds of `review`, all of them decided", "%.2f" % seconds)
        row("bytes a situation", "%.0f" % judged["run"]["bytes_per_state"])
        ended = "" if plain["result"] == "proved" else ", then stopped by its %s limit" % plain["limit"]
        row("generic form: situations, moves",
            "%s, %s%s" % (number(plain["states"]), number(plain["transitions"]), ended))
        row("generic form: seconds", "%.2f" % plain_seconds)
        result, _ = run("compile", story, "-o", "-")
        row("exported JSON, bytes", number(len(result.stdout.encode())))
    out += ["| %s | %s |" % (label, " | ".join(values)) for label, values in rows.items()]
    made = large_world(8, 30, 20)
    out += ["", "A world of 8 people, 30 facts (what each thinks of each kept for all of them) and 20 feelings:", ""]
    if isinstance(made, str):
        out.append("```\n" + made + "```")
    else:
        out += ["| | bytes | lines | seconds |", "|---|---|---|---|",
                "| plain ink, all of it | %s | %s | %.2f |" % (number(made["large.drama.ink"][0]), number(made["large.drama.ink"][1]), made["large.drama.ink"][2]),
                "| `.ink.json` with all of it | %s | | %.2f |" % (number(made["full.json"][0]), made["full.json"][2]),
                "| `.ink.json` of a story that asks one question of it | %s | | %.2f |" % (number(made["all.json"][0]), made["all.json"][2])]
    with open(os.path.join(ROOT, "docs/drama-costs.md"), "w", encoding="utf-8") as file:
        file.write("\n".join(out) + "\n")


main()
