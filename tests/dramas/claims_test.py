#!/usr/bin/env python3
# Guards docs/dramas-claims.md, the table of what the documents claim about the two dramas and what became of it: made
# from `review --json`, never by hand. ACCEPT=1 writes it anew, to be read before it is committed. Also: every claim
# and check is answered, and a review of either is quick.
import json
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.abspath(sys.argv[1])
PAGE = os.path.join(ROOT, "docs/dramas-claims.md")
DOCUMENTS = {"soundtrack-1": {"recap": "D3", "comments": "D3", "sequel": "D1", "post": "D2"},
             "soundtrack-2": {"finale": "D0", "herald": "D1", "post": "D2", "fourth": "D4"}}
TITLES = {"soundtrack-1": "Soundtrack #1", "soundtrack-2": "Soundtrack #2"}
WHY_NOT = """## What no check can decide, and why

| claim | why |
|---|---|
| C13 they were hung up on each other | it speaks of what people want for themselves; the documents name no such aim |
| C19, X7 chemistry | of performers, not of people in a story |
| C21 both could do with somebody to talk to | a wish of the reviewer's; what is open between them is C9 |
| C26 the last episode mirrors the first | how it is told; `# focus:` tags say whose scene it is |
| C27, X10, X16 how good it is | taste |
| C28 what the year's jump does | what a viewer feels; the year is tagged `# summary:` |
| X1, X2, X3, X5, X6, X14 her music, her work, his firm, the years between | before the first scene, or beside it; the drama takes one and keeps both |
| X11 the music | a film's, which a text does not have |
| X12 K is left out of D2 | what a document does not say is no claim |
| X13 the one he deserves | a judgement; that he could have had it is decided |
"""


def cell(text):
    return (text or "").replace("|", "\\|")


def answer(check, is_claim_denied):
    if check["verdict"] == "holds":
        return "holds"
    return "not said" if check["unsaid"] else "fails"


def rows(drama, review):
    out = []
    for claim in review["claims"]:
        check = claim["check"]
        line = DOCUMENTS[drama][claim["source"]] + ":" + (claim["at"] or "?")
        name = claim["name"] or ""
        if check is None:
            continue
        told = {"holds": "holds", "fails": "fails", "silent": "does not come to it", "unsaid": "not said",
                None: "-"}[check["told"]]
        verdict = {True: "yes", False: "**no**", None: "-"}[claim["borne_out"]]
        text = ("denies " if claim["denies"] else "") + check["text"]
        out.append("| %s | %s | `%s` | %s | %s | %s | %s |" % (name, cell(claim["text"]), cell(text), told,
                                                               answer(check, claim["denies"]), verdict, line))
    return out


def disputes(drama, review):
    claims = review["claims"]
    out, seen = [], set()
    for at, claim in enumerate(claims):
        topic = claim["topic"]
        sides = [c for c in claims if c["topic"] == topic]
        if topic in seen or not any(c["against"] for c in sides):
            continue
        seen.add(topic)
        said = "; ".join("%s:%s \"%s\"" % (DOCUMENTS[drama][c["source"]], c["at"], c["text"]) for c in sides)
        names = sorted({c["name"] for c in sides if c["name"]})
        out.append("| %s | %s | %s |" % (topic, ", ".join(names), cell(said)))
    return out


def page(reviews):
    out = ["# What is claimed about the two dramas, and what became of it", "",
           "Made by `tests/dramas/claims_test.py` from `review --json`. *Told* is the reading that follows the documents; *all readings* is proved over every one.",
           "`denies`: the source says that the check does not hold, so that *fails* on the told reading bears it out. Where the lines come from: [dramas.md](dramas.md).", ""]
    for drama, review in reviews.items():
        out += ["## " + TITLES[drama], "", "| | the source says | check | told | all readings | told bears it out | line |",
                "|---|---|---|---|---|---|---|", *rows(drama, review), "",
                "Our own checks:", "", "| check | claim | told | all readings |", "|---|---|---|---|"]
        for check in review["checks"]:
            out.append("| %s | `%s` | %s | %s |" % (cell(check["label"]), cell(check["text"]), check["told"] or "-",
                                                   check["verdict"]))
        out += ["", "Where the documents disagree:", "", "| about | claims | they say |", "|---|---|---|",
                *disputes(drama, review), ""]
    return "\n".join(out) + "\n" + WHY_NOT


def main():
    reviews, failed = {}, False
    for drama in DOCUMENTS:
        result = subprocess.run([PROGRAM, "review", "dramas/" + drama, "--json", "--progress=none"], cwd=ROOT,
                                capture_output=True, encoding="utf-8")
        review = reviews[drama] = json.loads(result.stdout)
        decided = review["checks"] + [c["check"] for c in review["claims"] if c["check"]]
        for check in decided:
            if check["verdict"] == "unknown" or check["certainty"] != "proved":
                print(drama, "leaves open:", check["text"], check["why"])
                failed = True
        print("%s: %d checks and claims decided in %.2f s" % (drama, len(decided), review["run"]["seconds"]))
    made = page(reviews)
    if os.environ.get("ACCEPT") == "1":
        with open(PAGE, "w", encoding="utf-8", newline="\n") as file:
            file.write(made)
    with open(PAGE, encoding="utf-8") as file:
        if file.read() != made:
            print("docs/dramas-claims.md is not what the reviews say: ACCEPT=1 writes it anew")
            failed = True
    return 1 if failed else 0


sys.exit(main())
