#!/usr/bin/env python3
# Guards apps/cli/{recap,audience,compare,readers,fate,examine}.cpp: readings told back, kinds of readers, two stories side
# by side, on a story whose odds are known by hand. Called with the program to try.
import json
import os
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 else "build/release/dramaturg"

# Two choices: home 1/2 · 1/2, gone the rest.
STORY = """VAR trust = 0
-> porch
=== porch
The rain came in under the door of the porch. # ep: 1
# scene: porch
* [Knock.]
  ~ trust = 1
  She opened it before he had let go of the knocker. # recap: He knocked.
  -> hall
* [Leave.]
  He went back down to the road in the rain. -> END
=== hall
Nobody had wound the clock in the hall since May. # ep: 2
* [Stay.] He hung his coat up. # ending: home
  -> END
* [Go.] He left his coat. # ending: gone
  -> END
"""


class Readings(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.write("rain.ink", STORY)
        self.write("rain.checks", "told 1,1\n")

    def write(self, name, text):
        with open(os.path.join(self.folder.name, name), "w", encoding="utf-8") as file:
            file.write(text)
        return name

    def run_with(self, *words):
        return subprocess.run([PROGRAM, *words], cwd=self.folder.name, capture_output=True, text=True, timeout=60)

    def test_a_recap_is_of_the_told_reading(self):
        result = self.run_with("recap", "rain.ink")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("`told`", result.stderr)
        for part in ("Episode 1", "Episode 2", "He knocked.", "Ending: home", "--choices told"):
            self.assertIn(part, result.stdout)

    def test_turning_points_have_the_road_not_taken(self):
        recap = json.loads(self.run_with("recap", "rain.ink", "--json").stdout)
        self.assertEqual(recap["format"], "dramaturg.recap/1")
        self.assertEqual([point["choice"] for point in recap["turning_points"]], [1, 2])
        last = recap["turning_points"][1]
        self.assertEqual((last["taken"], last["ending"], last["before"], last["after"]), ("Stay.", "home", 0.5, 1.0))
        self.assertEqual((last["other"], last["otherwise"]), ("Go.", 0.0))
        self.assertEqual(recap["fate"]["odds"][0][recap["fate"]["endings"].index("home")], 0.25)

    def test_one_episode_opens_with_the_last(self):
        result = self.run_with("recap", "rain.ink", "--episode", "2")
        self.assertIn("In the last episode, he knocked.", result.stdout)
        self.assertEqual(self.run_with("recap", "rain.ink", "--episode", "9").returncode, 2)

    def test_without_spoilers_there_is_no_fate(self):
        self.assertNotIn("road not taken", self.run_with("recap", "rain.ink", "--spoilers", "none").stdout)
        self.assertIn("road not taken", self.run_with("recap", "rain.ink").stdout)
        self.assertTrue(self.run_with("recap", "rain.ink", "--markdown").stdout.startswith("# rain"))

    def test_a_reading_that_does_not_fit_is_a_mistake(self):
        self.assertEqual(self.run_with("recap", "rain.ink", "--choices", "1,7").returncode, 2)
        self.assertEqual(self.run_with("recap", "rain.ink", "--choices", "2,1").returncode, 2)

    def odds(self, *words):
        said = self.run_with("audience", "rain.ink", "--json", *words)
        self.assertEqual(said.returncode, 0, said.stderr)
        audience = json.loads(said.stdout)
        home = audience["endings"].index("home")
        return audience, [model["odds"][home] for model in audience["models"]]

    def test_readers_have_their_odds(self):
        audience, homes = self.odds("--model=uniform", "--model=first:3", "--model=last:3")
        self.assertEqual(audience["certainty"], "proved")
        for home, wanted in zip(homes, (1 / 4, 9 / 16, 1 / 16)):
            self.assertTrue(home["low"] <= wanted <= home["high"] and home["high"] - home["low"] < 1e-6, home)

    def test_who_seeks_an_ending_finds_it(self):
        _, homes = self.odds("--model=seek:home")
        self.assertGreater(homes[0]["low"], 0.95)
        wrong = self.run_with("audience", "rain.ink", "--model=seek:hom")
        self.assertEqual(wrong.returncode, 2)
        self.assertIn("did you mean `home`?", wrong.stderr)

    def test_readers_from_a_file(self):
        self.write("hurried.toml", 'name = "hurried"\nabout = "wants it over"\nfirst = 3\n')
        audience, homes = self.odds("--model=hurried.toml")
        self.assertEqual(audience["models"][0]["name"], "hurried")
        self.assertTrue(homes[0]["low"] <= 9 / 16 <= homes[0]["high"])
        for text, said in (("frist = 3\n", "hurried.toml:1: there is no setting `frist`"), ("first = 0\n", "from 1 to"),
                           ("first = \n", "hurried.toml:1:")):
            self.write("hurried.toml", text)
            wrong = self.run_with("audience", "rain.ink", "--model=hurried.toml")
            self.assertEqual(wrong.returncode, 2)
            self.assertIn(said, wrong.stderr)

    def test_drawn_readings_are_an_estimate(self):
        audience, homes = self.odds("--readings=100000", "--seed=7")
        self.assertEqual((audience["certainty"], audience["readings"]), ("estimated", 100000))
        self.assertTrue(homes[0]["low"] < 1 / 4 < homes[0]["high"], homes)
        self.assertIn("±", self.run_with("audience", "rain.ink", "--readings=1000").stdout)

    def test_an_edit_moves_the_endings(self):
        self.write("new.ink", STORY.replace("* [Go.] He left his coat. # ending: gone\n  -> END\n", ""))
        said = self.run_with("compare", "rain.ink", "new.ink", "--json")
        self.assertEqual(said.returncode, 0, said.stderr)
        endings = {e["name"]: e for e in json.loads(said.stdout)["endings"]}
        self.assertEqual((endings["home"]["before"]["low"], endings["home"]["after"]["low"]), (0.25, 0.5))
        self.assertIsNone(endings["gone"]["after"])
        page = self.run_with("compare", "rain.ink", "new.ink").stdout
        self.assertIn("+25.0", page)
        self.assertIn("lost", page)
        self.assertIn("| gone | 25.0% | – | **lost** |", self.run_with("compare", "rain.ink", "new.ink", "--markdown").stdout)


if __name__ == "__main__":
    unittest.main()
