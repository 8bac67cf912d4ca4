#!/usr/bin/env python3
# Guards src/report/{recap,recap_text,change_words}.cpp and the lines written for recaps in dramas/: the told reading of
# each drama and three others, told back, against NAME.recap.txt beside this file. Called with the program to try;
# ACCEPT=1 writes them anew, to be read before they are committed.
import os
import subprocess
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PROGRAM = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 else "build/release/dramaturg"
READINGS = {
    "soundtrack-1": ["told", "shortest:the six-forty", "shortest:eight bars of piano", "shortest:two voices"],
    "soundtrack-2": ["told", "shortest:a second language", "shortest:the third time", "shortest:two who learned"],
}


class Recaps(unittest.TestCase):
    def test_they_are_told_as_before(self):
        self.maxDiff = None
        for drama, readings in READINGS.items():
            told = ""
            for reading in readings:
                result = subprocess.run([PROGRAM, "recap", "dramas/" + drama, "--choices", reading, "--words=250", "-q"],
                                        cwd=ROOT, capture_output=True, text=True, timeout=120)
                self.assertEqual(result.returncode, 0, result.stderr)
                told += "==== " + reading + "\n\n" + result.stdout + "\n"
            path = os.path.join(HERE, drama + ".recap.txt")
            if os.environ.get("ACCEPT") == "1":
                with open(path, "w", encoding="utf-8") as file:
                    file.write(told)
            with open(path, encoding="utf-8") as file:
                self.assertEqual(told, file.read())

    def test_what_the_reader_does_not_know_is_kept_back(self):
        words = [PROGRAM, "recap", "dramas/soundtrack-2", "--choices", "told", "--episode", "4", "-q"]
        tell = lambda *more: subprocess.run(words + list(more), cwd=ROOT, capture_output=True, text=True, timeout=120).stdout
        self.assertNotIn("K loves Hyun-seo", tell())
        self.assertIn("Hyun-seo learns that K loves Hyun-seo", tell("--spoilers=all"))


if __name__ == "__main__":
    unittest.main()
