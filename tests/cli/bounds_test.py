# Guards apps/cli/bounds.cpp, src/verdict/{growth,bounds}.cpp and what reports say of both: what grows without bound is
# named, `--bound` and `bound` lines leave aside what lies beyond, and whatever is told then says so. Also that stories
# which pump whatever can be pumped come to an honest end. Called with the program to try.
import json
import os
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1))

MINE = """VAR gold = 0
VAR debt = 3
VAR name = "Ann"
-> mine
=== mine
+ [Dig.]
  ~ gold = gold + 1
  -> mine
+ {gold >= debt} [Pay.] -> paid
=== paid
You are free.
{gold > 1000: -> rich}
-> END
=== rich
Very rich. -> END
"""

HOUR = """VAR hour = 0
-> day
=== day
+ [Wait.]
  ~ hour = hour + 1
  {hour == 24:
    ~ hour = 0
  }
  -> day
+ {hour > 12} [Sleep.] -> END
"""

# What is pumped, the story, and what is told of it: the subject of an `unbounded` finding, or the limit that was met.
PUMPS = {
    "an integer": (MINE, "`gold` grows"),
    "an integer that falls": (
        "VAR health = 5\nVAR well = 9\n-> a\n=== a\n+ [Hit.]\n  ~ health = health - 1\n  {health > well: -> END}\n  -> a\n",
        "`health` falls"),
    "a string": (
        'VAR diary = ""\n-> a\n=== a\n+ [Write.]\n  ~ diary = diary + "word "\n  -> a\n+ [Read.]\n  {diary == "word ": -> a}\n  -> END\n',
        "the text in `diary` grows"),
    "a string within a turn": ('VAR s = "x"\n-> a\n=== a\n~ s = s + s\n-> a\n', None),
    "a temporary": (
        "VAR most = 7\n-> a\n=== a\n~ temp n = 0\n- (top)\n+ [On.]\n  ~ n = n + 1\n  -> top\n+ {n > most} [Go.] -> END\n",
        "`n` changes"),
    "tunnels": ("-> a\n=== a\n-> deeper ->\n-> END\n=== deeper\n+ [Down.] -> deeper ->\n  ->->\n+ [Up.] ->->\n", "tunnels nest"),
    "tunnels within a turn": ("-> a\n=== a\n-> b ->\n-> END\n=== b\n-> b ->\n->->\n", None),
    "diverts out of tunnels": ("-> a\n=== a\n+ [In.] -> b ->\n  -> a\n=== b\n+ [Out.] -> a\n+ [Back.] ->->\n", "proved"),
    "diverts in threads": ("-> a\n=== a\n<- b\n+ [On.] -> a\n+ [Go.] -> END\n=== b\n+ [Aside.] -> a\n", "proved"),
    "threads within a turn": ("-> a\n=== a\n<- b\n-> DONE\n=== b\n<- b\n+ [Aside.] -> END\n", None),
    "a count that is asked for": ("VAR least = 3\n-> a\n=== a\n+ [On.] -> b\n+ {a > least} [Go.] -> END\n=== b\n-> a\n", "the number of visits of a grows"),
    "a count that is printed": ("-> a\n=== a\nYou have been here {a} times.\n+ [On.] -> a\n+ [Go.] -> END\n", "proved"),
    "a difference of turns": (
        "VAR begun = 0\nVAR long = 3\n-> a\n=== a\n+ [On.] -> a\n+ {TURNS() - begun > long} [Go.] -> END\n",
        "the number of choices taken grows"),
    "rolls within a turn": (
        "VAR sum = 0\nVAR most = 9\n-> a\n=== a\n~ sum = sum + RANDOM(1, 2)\n{sum != most: -> a}\n-> END\n", None),
    "values left behind": (
        "VAR where_to = -> a\n-> a\n=== a\n+ [On.] -> where_to(5)\n+ [Go.] -> END\n", None),
}


class Bounds(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.write("mine.ink", MINE)
        self.write("hour.ink", HOUR)

    def tearDown(self):
        self.folder.cleanup()

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def write(self, name, text):
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)

    def run_on(self, verb, name, *words):
        return subprocess.run([PROGRAM, verb, self.path(name), *words], capture_output=True, text=True, timeout=120)

    def told(self, name, *words):
        return json.loads(self.run_on("review", name, "--json", "--reproducible", *words).stdout)

    # ---- what grows

    def test_the_terminal_names_what_grows_and_what_to_do(self):
        said = self.run_on("review", "mine.ink", "--max-states=500")
        self.assertEqual(said.returncode, 3, said.stderr)
        self.assertIn("Why: `gold` grows without bound: this loop of 1 choice adds 1", said.stdout)
        self.assertIn("--bound gold=0..1100", said.stdout.replace("\n           ", " "))

    def test_the_finding_is_proved_and_its_path_replays(self):
        found = [f for f in self.told("mine.ink", "--max-states=500")["findings"] if f["code"] == "unbounded"]
        self.assertEqual(len(found), 1)
        self.assertEqual(found[0]["certainty"], "proved")
        self.assertEqual(found[0]["line"], 6)
        played = self.run_on("play", "mine.ink", "--choices", found[0]["path"])
        self.assertIn(played.returncode, (0, 3), played.stderr)

    def test_whatever_is_pumped_comes_to_an_honest_end(self):
        for what, (story, expected) in PUMPS.items():
            with self.subTest(what):
                self.write("pump.ink", story)
                begun = time.monotonic()
                review = self.run_on("review", "pump.ink", "--json", "--reproducible", "--max-time=1s", "--max-states=3000")
                took = time.monotonic() - begun
                self.assertIn(review.returncode, (0, 1, 3), review.stderr)
                self.assertLess(took, 20, what)  # a second or so where nothing else runs
                told = json.loads(review.stdout)
                texts = [f["text"] for f in told["findings"] if f["code"] == "unbounded"]
                if expected == "proved":
                    self.assertEqual(told["result"], "proved", what)
                    self.assertEqual(texts, [])
                elif expected is not None:
                    self.assertTrue(any(text.startswith(expected) for text in texts), (what, texts))
                else:
                    is_told = told["limit"] or texts or any(f["severity"] == "error" for f in told["findings"])
                    self.assertTrue(is_told, (what, told))

    # ---- bounds

    def test_a_bound_that_is_left_makes_the_verdict_bounded(self):
        said = self.run_on("review", "mine.ink", "--bound=gold=0..20")
        self.assertEqual(said.returncode, 3, said.stderr)
        self.assertIn("bounded  under gold=0..20", said.stdout)
        self.assertIn("take `gold` out of 0..20, the first after 21 choices", said.stdout.replace("\n           ", " "))
        told = self.told("mine.ink", "--bound", "gold=0..20")
        self.assertEqual((told["result"], told["limit"]), ("bounded", "bound"))
        bound = told["bounds"][0]
        self.assertEqual((bound["variable"], bound["low"], bound["high"], bound["left"], bound["choices"]), ("gold", 0, 20, True, 21))
        # From three on, half of the readings pay and half dig: 2^-18 of them dig 18 times more.
        self.assertAlmostEqual(bound["odds"]["low"], 2 ** -18, places=9)
        self.assertAlmostEqual(bound["odds"]["high"], 2 ** -18, places=9)
        ending = told["endings"][0]["odds"]
        self.assertLessEqual(ending["low"], 1 - 2 ** -18 + 1e-12)
        self.assertEqual(ending["high"], 1.0)
        self.assertEqual(told["states"], 22)  # gold 0 to 20, and the end
        self.assertNotIn("unbounded", [f["code"] for f in told["findings"]])

    def test_what_is_never_met_says_under_which_bound(self):
        found = [f for f in self.told("mine.ink", "--bound=gold=0..20")["findings"] if f["code"] == "never-reached"]
        self.assertEqual(len(found), 1)
        self.assertEqual(found[0]["certainty"], "bounded")
        self.assertTrue(found[0]["text"].endswith("(under gold=0..20)"), found[0]["text"])

    def test_a_bound_that_nobody_leaves_is_an_invariant(self):
        said = self.run_on("review", "hour.ink", "--bound=hour=0..23")
        self.assertEqual(said.returncode, 0, said.stdout)
        self.assertIn("`hour` stays within 0..23 in every reading", said.stdout)
        told = self.told("hour.ink", "--bound=hour=0..23")
        self.assertEqual((told["result"], told["limit"]), ("proved", None))
        self.assertFalse(told["bounds"][0]["left"])

    def test_the_checks_file_may_say_it_and_a_flag_wins(self):
        self.write("mine.checks", "bound gold 0..20\ncheck poor: never gold > 20\n")
        told = self.told("mine.ink")
        self.assertEqual(told["bounds"][0]["high"], 20)
        self.assertEqual(told["checks"][0]["verdict"], "holds")
        self.assertEqual(told["checks"][0]["certainty"], "bounded")
        self.assertIn("(under gold=0..20)", told["checks"][0]["why"])
        self.assertEqual(self.told("mine.ink", "--bound=gold=0..9")["bounds"], [
            {**told["bounds"][0], "high": 9, "choices": 10, "odds": self.told("mine.ink", "--bound=gold=0..9")["bounds"][0]["odds"]}])

    def test_a_drama_may_say_it_too(self):
        self.write("tale.drama", "story mine.ink\nbound gold 0..20\n")
        told = self.told("tale.drama")
        self.assertEqual([b["variable"] for b in told["bounds"]], ["gold"])

    def test_ask_under_a_bound(self):
        holds = self.run_on("ask", "mine.ink", "never gold > 20", "--bound=gold=0..20")
        self.assertEqual(holds.returncode, 3, holds.stdout + holds.stderr)
        self.assertIn("holds", holds.stdout)
        self.assertIn("(under gold=0..20)", holds.stdout.replace("\n        ", " "))
        self.assertNotIn("proved", holds.stdout)
        broken = self.run_on("ask", "mine.ink", "never gold > 10", "--bound=gold=0..20")
        self.assertEqual(broken.returncode, 1)
        sure = self.run_on("ask", "hour.ink", "never hour > 23", "--bound=hour=0..23")
        self.assertEqual(sure.returncode, 0)
        self.assertIn("proved", sure.stdout)

    def test_mistakes(self):
        def complaint(*words, name="mine.ink"):
            said = self.run_on("review", name, *words)
            self.assertEqual(said.returncode, 2, (words, said.stdout, said.stderr))
            return said.stderr
        self.assertIn("did you mean `gold`?", complaint("--bound=godl=0..9"))
        self.assertIn("only a number has a range, and `name`", complaint("--bound=name=0..9"))
        self.assertIn("is empty", complaint("--bound=gold=9..0"))
        for wrong in ("gold", "gold=", "gold=0", "gold=0..", "gold=a..b", "=0..9", "gold=0..99999999999", "..", ""):
            self.assertIn("is not a variable and its range", complaint("--bound=" + wrong) if wrong else "is not a variable and its range")
        self.assertIn("has two ranges", complaint("--bound=gold=0..9", "--bound=gold=0..8"))
        self.write("mine.checks", "// first line\nbound godl 0..20\n")
        said = complaint()
        self.assertIn("mine.checks:2:", said)
        self.assertIn("did you mean `gold`?", said)

    def test_a_search_is_gone_on_with_under_the_same_bound_only(self):
        kept = self.path("kept")
        self.run_on("review", "mine.ink", "--bound=gold=0..50", "--max-states=20", "--checkpoint=" + kept)
        other = self.run_on("review", "mine.ink", "--bound=gold=0..60", "--resume=" + kept)
        self.assertEqual(other.returncode, 2)
        same = json.loads(self.run_on("review", "mine.ink", "--bound=gold=0..50", "--resume=" + kept, "--json", "--reproducible").stdout)
        self.assertEqual(same, self.told("mine.ink", "--bound=gold=0..50"))

    def test_a_bound_that_is_left_at_once(self):
        told = self.told("mine.ink", "--bound=gold=1..5")
        self.assertEqual((told["result"], told["limit"]), ("bounded", "bound"))
        self.assertEqual(told["bounds"][0]["odds"], {"low": 1.0, "high": 1.0})
        self.assertEqual(told["states"], 0)


if __name__ == "__main__":
    unittest.main()
