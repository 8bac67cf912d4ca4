#!/usr/bin/env python3
# Guards apps/cli/compare*.cpp and src/report/side_by_side.cpp: the two dramas side by side, against compare.txt beside
# this file, and the JSON beside what `review` and `ask` say of each. Called with the program to try; ACCEPT=1 writes
# the text anew, to be read before it is committed.
import json
import os
import subprocess
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PROGRAM = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 else "build/release/dramaturg"
DRAMAS = ["dramas/soundtrack-1", "dramas/soundtrack-2"]


def run(*words):
    return subprocess.run([PROGRAM, *words], cwd=ROOT, capture_output=True, text=True, timeout=300)


class Compare(unittest.TestCase):
    def test_both_stand_side_by_side_as_before(self):
        self.maxDiff = None
        result = run("compare", *DRAMAS, "-q")
        self.assertEqual(result.returncode, 0, result.stderr)
        path = os.path.join(HERE, "compare.txt")
        if os.environ.get("ACCEPT") == "1":
            with open(path, "w", encoding="utf-8") as file:
                file.write(result.stdout)
        with open(path, encoding="utf-8") as file:
            self.assertEqual(result.stdout, file.read())

    def test_reunions_come_as_often_as_ask_says(self):
        found = json.loads(run("compare", *DRAMAS, "--json", "-q").stdout)
        for drama, side in zip(DRAMAS, [found["before"], found["after"]]):
            reunion = side["reunion"]
            self.assertLessEqual(reunion["earned"]["high"], reunion["odds"]["high"])
            for share, code in [(reunion["odds"]["low"] - 0.0001, 0), (reunion["odds"]["high"] + 0.0001, 1)]:
                asked = run("ask", drama, "odds of %s >= %.4f%%" % (reunion["event"], 100 * share))
                self.assertEqual(asked.returncode, code, asked.stdout + asked.stderr)


if __name__ == "__main__":
    unittest.main()
