#!/usr/bin/env python3
# Guards the dramas in dramas/ and the road to them: the reading that a drama's checks file tells prints what was
# kept in NAME.told.txt, and all readings together are still proved to reach every ending without an error. Called
# with the program to try; ACCEPT=1 writes the transcripts anew, to be read before they are committed.
import json
import os
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PROGRAM = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 else os.path.join(ROOT, "build/release/dramaturg")


def run(*words, story):
    return subprocess.run([PROGRAM, words[0], story, *words[1:]], cwd=ROOT, input="", capture_output=True,
                          encoding="utf-8", timeout=120)


class Drama:
    """What holds of each drama; the classes below say which, and what it is known by."""

    def drama(self, *words):
        return run(*words, story="dramas/" + self.name)

    def test_the_told_reading_is_the_kept_one(self):
        result = self.drama("play", "--plain", "--choices", "told", "--dice", "ink", "--seed", "0")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        kept = os.path.join(HERE, self.name + ".told.txt")
        if os.environ.get("ACCEPT") == "1":
            with open(kept, "w", encoding="utf-8", newline="\n") as file:
                file.write(result.stdout)
        with open(kept, encoding="utf-8", newline="") as file:
            self.assertEqual(result.stdout.splitlines(), file.read().splitlines())
        tags = [line for line in result.stdout.splitlines() if line.startswith("# tags: ending: ")]
        self.assertEqual(len(tags), 1, tags)
        self.assertTrue(tags[0].startswith("# tags: ending: " + self.told), tags[0])

    def test_the_told_reading_for_people(self):
        result = self.drama("play", "--choices", "told", "--dice", "ink", "--seed", "0")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertIn("Ending: %s." % self.told, result.stdout)

    def test_every_ending_is_proved_and_reached(self):
        result = self.drama("review", "--json", "--progress=none")
        review = json.loads(result.stdout)
        self.assertEqual((result.returncode, review["result"], review["limit"]), (0, "proved", None))
        self.assertEqual(len(review["endings"]), self.endings)
        self.assertEqual([f for f in review["findings"] if f["severity"] in ("error", "warning")], [])
        for ending in review["endings"]:
            with self.subTest(ending=ending["name"]):
                result = self.drama("play", "--plain", "--choices", ending["path"], "--seed=0")
                self.assertEqual((result.returncode, result.stderr), (0, ""))
                self.assertIn("# tags: ending: " + ending["name"], result.stdout)
        result = self.drama("play", "--plain", "--choices", "shortest:" + self.told, "--seed=0")
        self.assertIn("# tags: ending: " + self.told, result.stdout)

    def test_a_review_cut_short_claims_nothing(self):
        result = self.drama("review", "--json", "--without=all", "--max-states=3000", "--progress=none")
        review = json.loads(result.stdout)
        self.assertEqual((result.returncode, review["limit"]), (3, "states"))
        self.assertIn(review["result"], ("stopped", "bounded"))
        self.assertLess(review["covered"]["choices"], 39)
        self.assertEqual([f for f in review["findings"] if f["code"] in ("never-reached", "never-offered")], [])


class Soundtrack1(Drama, unittest.TestCase):
    name, told, endings = "soundtrack-1", "the last line", 11


class Soundtrack2(Drama, unittest.TestCase):
    name, told, endings = "soundtrack-2", "hand in hand", 12


class Names(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.story = self.write("quay.ink", "* [wait]\n  Dawn.\n  # ending: dawn\n  -> END\n"
                                            "* [leave]\n  Night.\n  # ending: night\n  -> END\n")

    def write(self, name, text):
        path = os.path.join(self.folder.name, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def play(self, choices):
        return run("play", "--plain", "--choices", choices, story=self.story)

    def test_told_and_paths_stand_in_the_checks_file(self):
        self.write("quay.checks", "\ufeff// two readings\r\n\r\ntold 1 // as it was\npath away 2\n"
                                  'ending "Dawn" at x\ncheck c "// no": never x\nextern hour() 0..23\n'
                                  "bound gold 0..9")
        self.assertIn("Dawn.", self.play("told").stdout)
        self.assertIn("Night.", self.play("away").stdout)
        wrong = self.play("awya")
        self.assertEqual((wrong.returncode, wrong.stdout), (2, ""))
        self.assertIn("there are `away` and `told`", wrong.stderr)

    def test_a_compiled_story_has_the_same_checks_file(self):
        self.write("quay.checks", "told 2\n")
        compiled = os.path.join(self.folder.name, "quay.ink.json")
        self.assertEqual(run("compile", "-o", compiled, story=self.story).returncode, 0)
        self.assertIn("Night.", run("play", "--plain", "--choices=told", story=compiled).stdout)

    def test_without_a_checks_file_nothing_is_told(self):
        result = self.play("told")
        self.assertEqual((result.returncode, result.stdout), (2, ""))
        self.assertIn("quay.checks", result.stderr)

    def test_a_wrong_line_is_named(self):
        for line in ("tolt 1", "told", "path", "path away", "path r2 1", "path told 1", "told 0", "told 1,x",
                     "told 1\ntold 2", "path a 1\npath a 1"):
            with self.subTest(line=line):
                path = self.write("quay.checks", "// first\n" + line + "\n")
                result = self.play("told")
                self.assertEqual((result.returncode, result.stdout), (2, ""))
                self.assertIn("%s:%d:" % (path, 2 + line.count("\n")), result.stderr)

    def test_an_unknown_ending_lists_those_there_are(self):
        result = self.play("shortest:nigth")
        self.assertEqual((result.returncode, result.stdout), (2, ""))
        self.assertIn("there are `night` and `dawn`", result.stderr)
        self.assertIn("Night.", self.play("shortest:night").stdout)


if __name__ == "__main__":
    unittest.main()
