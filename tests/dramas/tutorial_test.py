#!/usr/bin/env python3
# Guards docs/tutorial-drama.md: each `$ dramaturg …` in it is run from the project's folder, and prints what stands
# below it; only times may differ. ACCEPT=1 writes what is printed into the page.
import os
import re
import shlex
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.abspath(sys.argv[1])
PAGE = os.path.join(ROOT, "docs/tutorial-drama.md")


def run(line):
    words = shlex.split(line)
    result = subprocess.run([PROGRAM, *words[1:]], cwd=ROOT, capture_output=True, encoding="utf-8")
    return (result.stdout + result.stderr).rstrip("\n")


def timeless(text):
    return re.sub(r"(under )?[0-9.]+ s$", "N s", text, flags=re.M)


with open(PAGE, encoding="utf-8") as file:
    page = file.read()
blocks = re.findall(r"```console\n(\$ (dramaturg [^\n]*)\n(.*?))```", page, flags=re.S)
wrong = []
for block, command, kept in blocks:
    said = run(command)
    if timeless(said) != timeless(kept.rstrip("\n")):
        wrong.append(command)
        page = page.replace(block, "$ " + command + "\n" + (said + "\n" if said else ""))
if os.environ.get("ACCEPT") == "1":
    with open(PAGE, "w", encoding="utf-8", newline="\n") as file:
        file.write(page)
    wrong = []
if not blocks:
    wrong.append("the page has no commands")
for command in wrong:
    print("not as the page says: " + command + "\n" + run(command))
sys.exit(1 if wrong else 0)
