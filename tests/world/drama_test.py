"""Each drama, joined for ourselves and written for others, on the same random walks: text and choices must be equal.
The fixture `everything` prints every value it has after each choice, so that equal text is equal state."""
import os
import random
import shutil
import subprocess
import sys
import tempfile

program = sys.argv[1]
here = os.path.dirname(os.path.abspath(__file__))
project = os.path.dirname(os.path.dirname(here))
failures = []


def run(*args, given=None):
    return subprocess.run([program, *args], input=given, capture_output=True, text=True)


def check(claim, what):
    if not claim:
        failures.append(what)


def walks(story, other, count):
    for seed in range(count):
        luck = random.Random(seed)
        given = "".join("%d\n" % luck.choice([1, 1, 2, 2, 3, 3, 4, 5, 6]) for _ in range(120))
        ours, theirs = (run("play", each, "--plain", "--seed", str(seed), given=given) for each in (story, other))
        check(ours.returncode == 0, "%s: walk %d ends with %d: %s" % (story, seed, ours.returncode, ours.stdout[-300:]))
        check(len(ours.stdout) > 100, "%s: walk %d prints next to nothing" % (story, seed))
        if ours.stdout != theirs.stdout:
            failures.append("%s: walk %d differs" % (story, seed))
            return


def both_forms(folder, name, count):
    with tempfile.TemporaryDirectory() as out:
        shutil.copy(os.path.join(folder, name + ".ink"), out)
        written = run("compile", os.path.join(folder, name + ".drama"), "-o", os.path.join(out, name + ".drama.ink"))
        check(written.returncode == 0 and not written.stderr, "%s is not written: %s" % (name, written.stderr))
        compiled = run("compile", os.path.join(out, name + ".ink"), "-o", os.path.join(out, "out.json"))
        check(compiled.returncode == 0 and not compiled.stderr, "what is written says: " + compiled.stderr)
        again = run("compile", os.path.join(folder, name + ".drama"), "-o", "-")
        with open(os.path.join(out, name + ".drama.ink")) as file:
            check(file.read() == again.stdout, name + " is written differently each time")
        walks(os.path.join(folder, name + ".ink"), os.path.join(out, name + ".ink"), count)


both_forms(os.path.join(project, "examples", "fern"), "fern", 40)
both_forms(here, "everything", 60)

review = run("review", os.path.join(project, "examples", "fern"))
check("proved" in review.stdout and "18 situations" in review.stdout, "fern: " + review.stdout)
missing = run("compile", os.path.join(here, "nobody.drama"), "-o", "-")
check(missing.returncode == 2, "a drama that is not there")

for failure in failures:
    print(failure)
sys.exit(1 if failures else 0)
