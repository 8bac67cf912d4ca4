# Guards docs/checks.md (its story and its checks come out as it says), the verb `ask`, and how a review speaks of
# checks. Run by ctest with the built program.
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest

PROGRAM = sys.argv.pop(1)
DOC = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "docs", "checks.md")


def run(*words):
    return subprocess.run([PROGRAM, *words], capture_output=True, text=True, timeout=60)


class Checks(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.story = os.path.join(self.folder.name, "quay.ink")
        with open(DOC, encoding="utf-8") as file:
            text = file.read()
        self.ink = re.search(r"```ink\n(.*?)```", text, re.S).group(1)
        self.checks = re.search(r"```checks\n(.*?)```", text, re.S).group(1)
        self.write("quay.ink", self.ink)

    def tearDown(self):
        self.folder.cleanup()

    def write(self, name, text):
        with open(os.path.join(self.folder.name, name), "w", encoding="utf-8") as file:
            file.write(text)

    def review(self, *words):
        return run("review", self.story, *words)

    def test_the_page_about_checks_is_true(self):
        self.write("quay.checks", self.checks)
        result = self.review("--json")
        self.assertEqual((result.returncode, result.stderr), (1, ""))
        checks = {check["name"]: check for check in json.loads(result.stdout)["checks"]}
        for name, said in re.findall(r"^check (\w+):.*// (\w+)$", self.checks, re.M):
            with self.subTest(name=name):
                found = "empty" if checks[name]["vacuous"] else checks[name]["verdict"]
                self.assertEqual(found, said, checks[name]["why"])
                self.assertTrue(checks[name]["why"])
                self.assertEqual(checks[name]["certainty"], "proved")
        self.assertIn("`visits(letter)` is missing", checks["i2"]["why"])

    def test_every_path_and_repair_plays(self):
        self.write("quay.checks", self.checks)
        for check in json.loads(self.review("--json").stdout)["checks"]:
            for path in (check["path"], check["repair"]):
                if path:
                    played = run("play", "--plain", "--choices", path, self.story)
                    self.assertEqual(played.returncode, 0, check)

    def test_claims_that_hold_are_one_line_of_a_review(self):
        self.write("quay.checks", "check a: never gold < 0\ncheck b: unavoidable visits(ferry)\n")
        result = self.review()
        self.assertEqual(result.returncode, 0)
        self.assertIn("✓ 2 checks hold", result.stdout)

    def test_claims_leave_all_other_figures_alone(self):
        before = json.loads(self.review("--json", "--reproducible").stdout)
        self.write("quay.checks", "check a: at most 1 visits(ferry)\ncheck b: gold > 1 before visits(ferry)\n")
        after = json.loads(self.review("--json", "--reproducible").stdout)
        for key in ("words", "knots", "choices", "states", "transitions", "depth", "endings", "coverage"):
            self.assertEqual(before[key], after[key], key)

    def test_an_ending_line_names_endings(self):
        self.write("quay.checks", 'ending "On board" at ferry\ncheck a: unavoidable ending("On board")\n')
        result = json.loads(self.review("--json").stdout)
        self.assertEqual([ending["name"] for ending in result["endings"]], ["On board"])
        self.assertEqual(result["checks"][0]["verdict"], "holds")

    def test_what_is_wrong_with_a_claim_is_said_where_it_stands(self):
        for line, said in (("check a: never glod < 0", ":1:16: error: there is no variable `glod`"),
                           ("check a: visits(lettr) before visits(ferry)", ":1:10: error: "),
                           ("check a: nevr gold", ":1:10: error: expected a claim"),
                           ("check a: never gold < 0\ncheck a: never gold > 9", ":2:10: error: "),
                           ("check a: never gold < 0 +", ":1:"),
                           ('ending "x" at nowhere', ":1:15: error: ")):
            with self.subTest(line=line):
                self.write("quay.checks", line + "\n")
                result = self.review()
                self.assertEqual((result.returncode, result.stdout), (2, ""), result.stderr)
                self.assertIn("quay.checks" + said, result.stderr)

    def test_ask_answers_with_its_exit_code(self):
        for question, code, word in (("gold >= 3", 0, "yes"), ("gold >= 4", 1, "no"),
                                     ("never gold < 0", 0, "holds"), ("never gold > 1", 1, "fails"),
                                     ("never glod < 0", 2, ""), ("odds of visits(ferry) >= 100%", 0, "holds")):
            with self.subTest(question=question):
                result = run("ask", self.story, question)
                self.assertEqual(result.returncode, code, result.stdout + result.stderr)
                self.assertIn(word, result.stdout)

    def test_what_nobody_is_called_is_an_error_with_the_nearest_name(self):
        for question, said in (('ending("fery")', 'help: did you mean `ending("ferry")`?'),
                               ('reachable ending("Nowhere at all")', 'help: its endings: "Two keys", "ferry"'),
                               ('reachable visits(lettr)', "help: did you mean `letter`?"),
                               ('never glod < 0', "help: did you mean `gold`?"),
                               ('reachable "ferry"', 'help: for the ending of that name, write `ending("ferry")`'),
                               ('reachable gold => 3', "help: did you mean `>=`?"),
                               ('gold before gold', "help: an event is the entering of a place"),
                               ('what can happen', "Questions look like")):
            with self.subTest(question=question):
                result = run("ask", self.story, question)
                self.assertEqual((result.returncode, result.stdout), (2, ""))
                self.assertIn(said, result.stderr)
                self.assertIn("The question was not answered.", result.stderr)
        self.assertIn("the question is empty", run("ask", self.story, " ").stderr)
        for question, said, caret in (("never gold >", "expected a value after `>`, but saw the end", 12),
                                      ("nevr gold > 0", "did you mean `never`?", 0)):
            wrong = run("ask", self.story, question)
            self.assertEqual(wrong.returncode, 2)
            self.assertIn("the question: error: ", wrong.stderr)
            self.assertIn(said, wrong.stderr)
            self.assertNotIn("the file", wrong.stderr)
            quoted = wrong.stderr.split("\n")
            self.assertEqual(quoted[1].index(question) + caret, quoted[2].index("^"), wrong.stderr)

    def test_a_tag_with_logic_in_it_may_name_any_ending(self):
        self.write("quay.ink", 'VAR who = "Ada"\nShe goes. # ending: {who}\n-> END\n')
        self.assertEqual(run("ask", self.story, 'ending("Ada")').returncode, 0)
        self.assertEqual(run("ask", self.story, 'ending("Bo")').returncode, 1)

    def test_a_threshold_nobody_reaches_is_answered_with_the_nearest(self):
        for question in ("gold > 7", "reachable gold >= 4", "never gold > 40"):
            with self.subTest(question=question):
                said = run("ask", self.story, question).stdout
                found = re.search(r"nearest `gold` comes to 3, .*\n  replay  dramaturg play .* --choices (\S+)", said)
                self.assertTrue(found, said)
                self.assertEqual(run("ask", self.story, "gold >= 3").returncode, 0)
        self.assertNotIn("nearest", run("ask", self.story, "gold >= 3").stdout)
        self.assertIn("comes to 0", run("ask", self.story, "gold < 0").stdout)

    def test_a_repair_is_said_in_words_and_can_be_played(self):
        said = run("ask", self.story, "never gold > 1").stdout
        self.assertRegex(said, r"mend    smallest change: at choice \d+, \[.*\] instead\n +dramaturg play .* --choices ")
        self.write("quay.checks", "check thrift: never gold > 1\n")
        self.assertRegex(self.review().stdout, r"smallest change to that reading: at choice \d+, \[")

    def test_a_stopped_search_claims_no_absence(self):
        result = run("ask", "--max-choices=1", self.story, "never gold > 1")
        self.assertEqual(result.returncode, 3)
        self.assertIn("unknown", result.stdout)
        self.assertEqual(run("ask", "--max-choices=2", self.story, "never gold > 1").returncode, 1)
        unknown = run("ask", "--max-choices=1", "--json", self.story, "unavoidable visits(ferry)")
        self.assertEqual(json.loads(unknown.stdout)["verdict"], "unknown")
        self.assertEqual(json.loads(unknown.stdout)["certainty"], "bounded")

    def test_a_witness_is_told_with_what_it_changed(self):
        result = run("ask", self.story, "gold >= 3 and visits(letter)")
        self.assertEqual(result.returncode, 0)
        self.assertIn("[Carry a crate.]", result.stdout)
        self.assertIn("gold 2 → 3", result.stdout)
        self.assertIn("← here", result.stdout)

    def test_the_game_s_own_functions_cap_what_is_claimed(self):
        self.write("quay.ink", "EXTERNAL hour()\nVAR gold = 0\n~ gold = hour()\n* [on] -> END\n"
                               "=== function hour()\n~ return 3\n")
        result = run("ask", self.story, "never gold > 20")
        self.assertEqual(result.returncode, 3)
        self.assertIn("the game's own functions", result.stdout)

    def test_an_exported_story_knows_nothing_of_claims(self):
        compiled = os.path.join(self.folder.name, "a.json")
        run("compile", "-o", compiled, self.story)
        with open(compiled, "rb") as file:
            before = file.read()
        self.write("quay.checks", self.checks)
        run("compile", "-o", compiled, self.story)
        with open(compiled, "rb") as file:
            self.assertEqual(before, file.read())


if __name__ == "__main__":
    unittest.main()
