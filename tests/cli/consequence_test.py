# Guards src/verdict/influence.cpp, backward.cpp, consequence.cpp and crossroads.cpp: what a choice decides, and choices that
# decide nothing a reader can ever see.
import json
import os
import subprocess
import sys
import tempfile
import unittest

PROGRAM = sys.argv.pop(1)
KITCHEN = """VAR drink = ""
VAR tea = 0
-> kitchen
=== kitchen ===
What does she drink?
*   [Tea.]
    ~ drink = "tea"
    ~ tea = tea + 1
*   [Coffee.]
    ~ drink = "coffee"
-   Now for the letter.
*   [Open it.] OPENED -> END
*   [Burn it.] BURNT -> END
"""


class Consequence(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.story = os.path.join(self.folder.name, "a.ink")

    def tearDown(self):
        self.folder.cleanup()

    def report(self, ink, *words):
        with open(self.story, "w", encoding="utf-8") as file:
            file.write(ink)
        run = subprocess.run([PROGRAM, "review", self.story, "--json", "--reproducible", *words], capture_output=True,
                             text=True, timeout=60)
        self.assertEqual(run.stderr, "")
        return json.loads(run.stdout)

    def idle(self, ink, *words):
        return [(f["line"], f["path"], f["certainty"]) for f in self.report(ink, *words)["findings"]
                if f["code"] == "no-consequence"]

    def test_options_that_lead_to_the_same(self):
        self.assertEqual(self.idle(KITCHEN)[0], (6, "", "proved"))

    def test_a_word_much_later_is_a_consequence(self):
        self.assertNotIn(6, [line for line, *_ in self.idle(KITCHEN.replace("OPENED", "It smells of {drink}."))])
        self.assertNotIn(6, [line for line, *_ in self.idle(KITCHEN.replace("BURNT", "It burns{tea: slowly}."))])
        self.assertNotIn(6, [line for line, *_ in self.idle(KITCHEN.replace("[Burn it.]", "[Burn it with the {drink}.]"))])
        self.assertNotIn(6, [line for line, *_ in self.idle(KITCHEN.replace("[Open it.]", "{kitchen > 0} [Open the {drink}.]"))])
        self.assertNotIn(6, [line for line, *_ in self.idle(KITCHEN.replace("OPENED", "She reads. # mood {drink}"))])

    def test_what_is_told_at_once_is_not_compared(self):
        ink = KITCHEN.replace("-   Now for", "-   The {drink} is hot. Now for")
        self.assertEqual(self.idle(ink)[0][0], 6)

    def test_another_ending_is_a_consequence(self):
        self.assertEqual(self.idle("-> k\n=== k ===\n*   [a] Yes. # ending: A\n    -> END\n*   [b] Yes. # ending: B\n    -> END\n"), [])

    def test_a_topic_that_is_used_up_is_a_consequence(self):
        self.assertEqual(self.idle("-> k\n=== k ===\n*   [a] -> k\n*   [b] -> k\n*   -> END\n"), [])

    def test_a_stopped_search_says_nothing(self):
        self.assertEqual(self.idle(KITCHEN, "--max-states=2"), [])

    def test_what_a_choice_decides_is_exact_where_it_is(self):
        report = self.report("""-> cross
=== cross ===
*   [Left.] -> END
*   [Right.] -> bridge
=== bridge ===
*   [Jump.] -> END
*   [Wait.]
    {RANDOM(1, 4) == 1: -> drown}
    -> END
=== drown ===
-> END
""")
        told = {choice["line"]: choice for choice in report["influence"]}
        self.assertEqual(sorted(told), [3, 6])
        first = told[3]
        self.assertEqual((first["ending"], first["change"]), ("cross", {"low": 1.0, "high": 1.0}))
        self.assertEqual((first["most"]["option"], first["least"]["option"], first["path"]), ("Left.", "Right.", ""))
        second = told[6]
        self.assertEqual(second["change"], {"low": 0.25, "high": 0.25})
        self.assertEqual(second["path"], "2")
        self.assertEqual(report["influence"][0]["line"], 3)

    def test_circles_are_solved_between_bounds(self):
        report = self.report("""-> hub
=== hub ===
+   [Wait.]
    {RANDOM(1, 3) == 1: -> rain}
    -> hub
+   [Go.] -> sun
=== rain ===
-> END
=== sun ===
-> END
""")
        choice = report["influence"][0]
        # From the hub, rain has r = 1/2 (1/3 + 2/3 r): a quarter; after waiting, a half.
        self.assertLessEqual(choice["change"]["low"], 0.5)
        self.assertGreaterEqual(choice["change"]["high"], 0.5)
        self.assertLess(choice["change"]["high"] - choice["change"]["low"], 1e-9)

    def test_a_page_tells_three_and_all_on_demand(self):
        self.report(KITCHEN)
        hub = "-> k0\n" + "".join(f"=== k{i} ===\n*   [on] -> k{i + 1}\n*   [off] -> e{i}\n=== e{i} ===\n-> END\n" for i in range(5))
        self.report(hub + "=== k5 ===\n-> END\n")
        short = subprocess.run([PROGRAM, "review", self.story], capture_output=True, text=True).stdout
        self.assertIn("The choices that matter most", short)
        self.assertIn("and 2 more: --all", short)
        self.assertIn("e0: 0% after [on], 100% after [off]", short)


if __name__ == "__main__":
    unittest.main()
