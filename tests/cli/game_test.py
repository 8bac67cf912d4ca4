# Guards src/world/host.cpp and apps/cli/chance.cpp: what a game may answer is explored as declared, an answer that is not
# declared caps the verdict, and chance as ink ships it is that of playing each of its hundred seeds.
import json
import os
import subprocess
import sys
import tempfile
import unittest

PROGRAM = sys.argv.pop(1)
CLOCK = """EXTERNAL hour()
-> night
=== night ===
It is {hour()}.
{hour() == 7: -> dawn}
*   [Sleep.] It goes on.
-   -> END
=== dawn ===
The first light. # ending: Dawn
-> END
=== function hour()
~ return 3
"""
PURSE = """VAR purse = 2
-> stall
=== stall ===
*   {purse > 4} [Buy the lamp.] It burns blue. # ending: The lamp
    -> END
*   [Go on.] -> END
"""
DICE = """-> fair
=== fair ===
*   [Throw.]
-   {
    - RANDOM(1, 3) == 2: -> won
    - RANDOM(1, 40) == 40: -> grand
    }
    Nothing. # ending: Nothing
    -> END
=== won ===
{shuffle:
- A bear.
- A doll. # ending: A doll
}
-> END
=== grand ===
The bell rings. # ending: The bell
-> END
"""


def run(*words):
    return subprocess.run([PROGRAM, *words], capture_output=True, text=True, timeout=120, stdin=subprocess.DEVNULL)


class Game(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.story = os.path.join(self.folder.name, "a.ink")

    def tearDown(self):
        self.folder.cleanup()

    def write(self, ink, checks=None):
        with open(self.story, "w", encoding="utf-8") as file:
            file.write(ink)
        if checks is not None:
            with open(os.path.join(self.folder.name, "a.checks"), "w", encoding="utf-8") as file:
                file.write(checks)

    def report(self, *words):
        result = run("review", self.story, "--json", "--reproducible", *words)
        self.assertEqual(result.stderr, "")
        return json.loads(result.stdout)

    def test_an_answer_that_is_not_declared_caps_the_verdict(self):
        self.write(CLOCK)
        report = self.report()
        self.assertEqual((report["result"], report["limit"], report["undeclared"]), ("stopped", "externals", ["hour"]))
        said = run("review", self.story).stdout
        self.assertIn("proved only as far as the game answers like the ink fallbacks of `hour`", " ".join(said.split()))
        self.assertIn("extern hour() 0..3", said)

    def test_declared_answers_are_all_explored(self):
        self.write(CLOCK, "extern hour() 0..23\n")
        report = self.report()
        self.assertEqual((report["result"], report["assumed"]), ("proved", ["hour() 0..23"]))
        dawn = next(ending for ending in report["endings"] if ending["name"] == "Dawn")
        self.assertIn("r7", dawn["path"])
        played = run("play", "--plain", "--choices", dawn["path"], self.story)
        self.assertEqual(played.returncode, 0, played.stderr)
        self.assertIn("The first light.", played.stdout)
        self.assertIn("hour() 0..23", run("review", self.story).stdout)
        self.assertEqual(run("ask", self.story, "reachable ending(\"Dawn\")").returncode, 0)

    def test_one_answer_takes_no_draw(self):
        self.write(CLOCK, "extern hour() 7..7\n")
        self.assertEqual([(e["name"], e["path"]) for e in self.report()["endings"]], [("Dawn", "")])

    def test_played_plainly_and_compiled_nothing_is_declared(self):
        self.write(CLOCK, "extern hour() 7..7\n")
        self.assertIn("It is 3.", run("play", "--plain", "--quiet", self.story).stdout)
        compiled = os.path.join(self.folder.name, "a.json")
        self.assertEqual(run("compile", self.story, "-o", compiled).returncode, 0)
        with open(compiled, encoding="utf-8") as file:
            self.assertIn('"x()":"hour"', file.read())

    def test_a_variable_that_the_game_sets(self):
        self.write(PURSE)
        self.assertEqual([e["name"] for e in self.report()["endings"]], ["stall"])
        self.write(PURSE, "extern purse 0..9\n")
        report = self.report()
        self.assertEqual((report["result"], report["assumed"]), ("proved", ["purse 0..9"]))
        lamp = next(ending for ending in report["endings"] if ending["name"] == "The lamp")
        self.assertEqual(lamp["path"], "r5,1")
        self.assertAlmostEqual(lamp["odds"]["low"], 0.25)
        self.assertIn("It burns blue.", run("play", "--plain", "--choices", lamp["path"], self.story).stdout)

    def test_what_the_story_does_not_have_is_an_error(self):
        for line, said in (("extern hours() 0..3", "no EXTERNAL `hours`"), ("extern purs 0..3", "no VAR `purs`"),
                           ("extern name 0..3", "begins as a whole number")):
            with self.subTest(line=line):
                self.write('VAR name = "Ada"\n' + PURSE + "EXTERNAL hour()\n=== function hour()\n~ return 1\n", line + "\n")
                result = run("review", self.story)
                self.assertEqual((result.returncode, result.stdout), (2, ""))
                self.assertIn(said, result.stderr)

    def test_a_story_that_seeds_chance_leaves_its_externals_to_the_game(self):
        self.write("~ SEED_RANDOM(3)\n" + CLOCK, "extern hour() 0..23\n")
        self.assertEqual(self.report()["undeclared"], ["hour"])

    def test_shipped_chance_is_that_of_a_hundred_seeds(self):
        self.write(DICE)
        report = self.report("--dice=ink")
        self.assertEqual(report["result"], "proved")
        count = {}
        for seed in range(100):
            text = run("play", "--plain", "--quiet", f"--seed={seed}", "--choices", "1", self.story).stdout
            name = next(name for word, name in (("doll", "A doll"), ("bear", "won"), ("bell", "The bell"),
                                                ("Nothing", "Nothing")) if word in text)
            count[name] = count.get(name, 0) + 1
        self.assertEqual({e["name"]: round(100 * e["odds"]["low"], 9) for e in report["endings"]}, count)
        for ending in report["endings"]:
            self.assertRegex(ending["path"], r"^s\d+,1$")
            played = run("play", "--plain", "--quiet", "--choices", ending["path"], self.story)
            self.assertEqual(played.returncode, 0, played.stderr)
            marks = {"A doll": "doll", "won": "bear", "The bell": "bell", "Nothing": "Nothing"}
            self.assertIn(marks[ending["name"]], played.stdout)

    def test_what_a_hundred_seeds_cannot_do_is_said(self):
        self.write("{RANDOM(1, 100000) == 7: -> prize}\nNothing. # ending: Nothing\n-> END\n"
                   "=== prize ===\nThe bell. # ending: The bell\n-> END\n".replace("100000", "9000"))
        report = self.report("--dice=ink")
        self.assertEqual([e["name"] for e in report["endings"]], ["Nothing"])
        bell = next(d for d in report["shipped_chance"] if d["ending"] == "The bell")
        self.assertEqual(bell["shipped"], {"low": 0.0, "high": 0.0})
        self.assertGreater(bell["ideal"]["low"], 0)
        self.assertIn('"The bell": never, with ideal dice', run("review", self.story, "--dice=ink").stdout)
        self.assertEqual(run("ask", self.story, 'reachable ending("The bell")').returncode, 0)
        self.assertEqual(run("ask", self.story, 'reachable ending("The bell")', "--dice=ink").returncode, 1)

    def test_seeds_and_answers_cannot_be_combined(self):
        self.write(PURSE, "extern purse 0..9\n")
        result = run("review", self.story, "--dice=ink")
        self.assertEqual((result.returncode, result.stdout), (2, ""))
        self.assertIn("cannot be combined", result.stderr)


if __name__ == "__main__":
    unittest.main()
