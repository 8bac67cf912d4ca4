#!/usr/bin/env python3
# Guards that a drama goes anywhere: the JSON that `compile` exports, people and all, is walked by inkjs and by us with
# the same luck; every line, tag and choice must be the same, and so must the state, which both sides save at every
# turn and the other goes on from. tests/saves does the walking. DRAMA_WALKS walks more than a few.
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PROGRAM = os.path.abspath(sys.argv[1])
SAVES = os.path.join(os.path.dirname(PROGRAM), "tests/saves/saves")
WALKS = os.environ.get("DRAMA_WALKS", "2")

if not os.path.exists(SAVES):
    print("tests/saves is not built")
    sys.exit(77)
failed = False
with tempfile.TemporaryDirectory() as folder:
    for story in ("examples/fern", "dramas/soundtrack-1", "dramas/soundtrack-2"):
        out = os.path.join(folder, os.path.basename(story) + ".ink.json")
        made = subprocess.run([PROGRAM, "compile", os.path.join(ROOT, story), "-o", out], capture_output=True, text=True)
        if made.returncode != 0 or made.stderr:
            print(story, "is not exported:", made.stderr)
            failed = True
            continue
        # 55 turns are more than any reading of these has.
        walked = subprocess.run([SAVES, "--count", WALKS, "--turns", "55", out], capture_output=True, text=True)
        if walked.returncode == 77:
            sys.exit(77)
        print(story, walked.stdout.strip())
        failed = failed or walked.returncode != 0 or "0 left out" not in walked.stdout
sys.exit(1 if failed else 0)
