#!/usr/bin/env python3
# Guards apps/cli/{recap,audience,hall,recorded,compare,readers,fate,lens,examine}.cpp: readings told back, kinds of readers, two stories side
# by side, on a story whose odds are known by hand. Called with the program to try.
import json
import os
import random
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

    def test_without_a_told_reading_it_is_the_likeliest(self):
        os.remove(os.path.join(self.folder.name, "rain.checks"))
        # Half of the readings leave: no other is as likely, though three are told of three endings.
        result = self.run_with("recap", "rain.ink")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("`likeliest`: name another with --choices", result.stderr)
        self.assertIn("Ending: porch, after 1 choice.", result.stdout)
        # The shortest way home is one reading in twenty, the likeliest one in two; to lose the way is likely, too, in nine ways.
        self.write("ways.ink", "-> a\n=== a\n* [Hard.] -> hard\n* [Soft.] -> soft\n=== hard\n* [1] -> home\n"
                   + "".join("* [%d] -> lost\n" % i for i in range(2, 11))
                   + "=== soft\n* [On.] -> softer\n=== softer\n* [On.] -> home\n=== home\nHe was home. -> END\n=== lost\n-> END\n")
        self.write("ways.checks", 'ending "at home" at home\n')
        for name, choices in (("shortest:at home", 2), ("likeliest", 3)):
            told = self.run_with("recap", "ways.ink", "--choices=" + name, "--json")
            self.assertEqual(told.returncode, 0, told.stderr)
            self.assertEqual(json.loads(told.stdout)["choices"], choices)
            played = self.run_with("play", "ways.ink", "--choices=" + name, "--plain", "-q")
            self.assertEqual(played.returncode, 0, played.stderr)
            self.assertIn("He was home.", played.stdout)

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
        for text, said in (("frist = 3\n", "hurried.toml:1: there is no setting `frist`"), ("first = -1\n", "from 0 to"),
                           ("leave = 2\n", "`leave` wants a number from 0 to 0.9"), ("[tags]\n\"kind\" = true\n", "hurried.toml:2: `kind`"),
                           ("[[mix]]\nreader = \"nobody\"\n", "hurried.toml:2:"), ("first = 2\n[[mix]]\nlast = 2\n", "only its parts"),
                           ("first = \n", "hurried.toml:1:")):
            self.write("hurried.toml", text)
            wrong = self.run_with("audience", "rain.ink", "--model=hurried.toml")
            self.assertEqual(wrong.returncode, 2)
            self.assertIn(said, wrong.stderr)

    def holds(self, interval, wanted):
        self.assertTrue(interval["low"] <= wanted <= interval["high"] and interval["high"] - interval["low"] < 1e-6,
                        (interval, wanted))

    def test_readers_look_at_tags(self):
        self.write("tagged.ink", "* [Ask.] # kind\n  -> END\n* Shout # tone: angry\n  -> b\n* [Wait. # weight: 2]\n  -> c\n"
                   "=== b\n-> END\n=== c\n-> END\n")
        self.write("kind.toml", 'weight-tag = "weight"\n[tags]\nkind = 3\n"tone:angry" = 0.5\n')
        said = json.loads(self.run_with("audience", "tagged.ink", "--model=kind.toml", "--json").stdout)
        odds = dict(zip(said["endings"], said["models"][0]["odds"]))
        self.holds(odds["b"], 0.5 / 5.5)
        self.holds(odds["c"], 2 / 5.5)
        self.write("kind.toml", "[tags]\nkindd = 3\n")
        self.assertIn("did you mean `kind`?", self.run_with("audience", "tagged.ink", "--model=kind.toml").stderr)

    def test_a_tag_that_depends_on_the_story_is_refused(self):
        self.write("mood.ink", "VAR mood = 2\n* Ask # weight: {mood}\n  -> END\n* Wait # kind {mood}\n  -> END\n"
                   "* [Go. # kind # weight: 1]\n  -> END\n")
        for model in ('weight-tag = "weight"\n', "[tags]\nkind = 2\n"):
            self.write("kind.toml", model)
            wrong = self.run_with("audience", "mood.ink", "--model=kind.toml")
            self.assertEqual(wrong.returncode, 2, model)
            self.assertIn("depends on how the story goes", wrong.stderr)

    def test_readers_leave(self):
        self.write("half.toml", "leave = 0.5\n")
        audience, homes = self.odds("--model=half.toml")
        self.holds(homes[0], 1 / 16)
        self.holds(audience["models"][0]["left"], 5 / 8)
        self.holds(audience["models"][0]["no_ending"], 0)
        places = {p["knot"]: p["share"] for p in audience["models"][0]["leaving"]}
        self.holds(places["porch"], 1 / 2)
        self.holds(places["hall"], 1 / 8)
        self.assertIn("Where they leave", self.run_with("audience", "rain.ink", "--model=half.toml").stdout)

    def test_a_mixture_is_the_sum_of_its_parts(self):
        self.write("hurried.toml", "first = 3\n")
        self.write("mixed.toml", '[[mix]]\nreader = "uniform"\n[[mix]]\nshare = 3\nreader = "hurried.toml"\n')
        self.holds(self.odds("--model=mixed.toml")[1][0], (1 / 4 + 3 * 9 / 16) / 4)

    def test_readers_lean_to_a_value_and_away_from_an_ending(self):
        self.assertGreater(self.odds("--model=loyal:trust")[1][0]["low"], 0.49)
        self.assertLess(self.odds("--model=loyal:-trust")[1][0]["high"], 0.01)
        self.assertLess(self.odds("--model=avoid:home")[1][0]["high"], 0.01)
        wrong = self.run_with("audience", "rain.ink", "--model=loyal:trst")
        self.assertEqual(wrong.returncode, 2)
        self.assertIn("trust", wrong.stderr)

    def test_conflict_and_events(self):
        self.write("quarrel.ink", "* [Shout.] # conflict\n  -> b\n* [Wait.]\n  -> END\n=== b\n-> END\n")
        self.write("peaceful.toml", "conflict = 0.25\n")
        self.write("not-there.toml", "[events]\nb = 3\n")
        said = json.loads(self.run_with("audience", "quarrel.ink", "--model=peaceful.toml", "--model=not-there.toml", "--json").stdout)
        b = said["endings"].index("b")
        self.holds(said["models"][0]["odds"][b], 1 / 5)
        self.holds(said["models"][1]["odds"][b], 3 / 4)
        self.assertIn("marked as conflict", self.run_with("audience", "rain.ink", "--model=peaceful.toml").stderr)

    def test_a_variable_where_readings_end_and_episodes_begin(self):
        audience, _ = self.odds("--variable=trust", "--variable=trust + 1")
        trust = audience["variables"][0]
        self.assertEqual([v["number"] for v in trust["values"]], [0, 1])
        shares = {p["episode"]: p["shares"][0] for p in trust["places"]}
        for place, wanted in (("1", (1, 0)), ("2", (0, 1 / 2)), (None, (1 / 2, 1 / 2))):
            for share, part in zip(shares[place], wanted):
                self.holds(share, part)
        self.assertEqual([v["number"] for v in audience["variables"][1]["values"]], [1, 2])
        self.assertIn("where episode 2 begins", self.run_with("audience", "rain.ink", "--variable=trust").stdout)
        self.assertEqual(self.run_with("audience", "rain.ink", "--variable=trst").returncode, 2)

    def test_lines_that_hardly_anybody_sees(self):
        audience, _ = self.odds("--fewer-than=600")
        self.assertEqual([line["line"] for line in audience["models"][0]["rare_lines"]], [8, 11, 13, 14, 16])
        self.assertEqual(self.odds("--fewer-than=400")[0]["models"][0]["rare_lines"], [])
        self.assertIn("rain.ink:13", self.run_with("audience", "rain.ink", "--fewer-than=600").stdout)

    def test_recorded_choices_give_their_reader_back(self):
        draws = random.Random(4)
        lines = []
        for reader in range(4000):
            first = 1 if draws.random() < 3 / 4 else 2
            lines.append({"reader": reader, "choice": first, "time": 7})
            if first == 1:
                lines.append({"reader": reader, "choice": 1 if draws.random() < 3 / 4 else 2})
        self.write("events.jsonl", "".join(json.dumps(line) + "\n" for line in lines))
        audience, homes = self.odds("--fit=events.jsonl", "--model=first:3")
        fitted, known = homes[1], homes[0]
        self.assertEqual(audience["models"][1]["name"], "fitted")
        self.assertTrue(fitted["low"] < known["low"] and known["high"] < fitted["high"], homes)
        self.assertLess(fitted["high"] - fitted["low"], 0.05)
        self.write("events.jsonl", '{"choices": "1,1"}\n{"choices": [1, 2]}\n{"choices": "1,7"}\n')
        said = self.run_with("audience", "rain.ink", "--fit=events.jsonl")
        self.assertIn("1 recorded reading of 3 fit this story only in part (the first is on line 3)", said.stderr)
        for text, why in (("{\n", "events.jsonl:1:"), ('{"choice": 1}\n', "neither"), ("", "holds no reading")):
            self.write("events.jsonl", text)
            wrong = self.run_with("audience", "rain.ink", "--fit=events.jsonl")
            self.assertEqual(wrong.returncode, 2)
            self.assertIn(why, wrong.stderr)

    def test_the_lens_shows_what_lies_behind_the_options(self):
        said = subprocess.run([PROGRAM, "play", "rain.ink", "--lens"], cwd=self.folder.name, capture_output=True, text=True,
                              input="1\nu\n1\n1\n", timeout=60).stdout
        self.assertIn("from here: porch 50%, home 25%, gone 25%", said)
        self.assertIn("Knock. [home 50%, gone 50%]", said)
        self.assertIn("Stay. [home 100%]", said)
        self.assertEqual(self.run_with("play", "rain.ink", "--lens", "--plain").returncode, 2)

    def test_a_recap_as_a_page(self):
        page = self.run_with("recap", "rain.ink", "--html").stdout
        self.assertTrue(page.startswith("<!doctype html>") and page.rstrip().endswith("</html>"), page[:80])
        self.assertIn("He knocked.", page)
        self.assertIn("<polygon", page)
        self.assertNotIn("http", page)

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
        self.assertIn("matter   2 of 2 choices", page)
        self.write("cut.ink", STORY.replace("  -> hall\n* [Leave.]", "  -> END\n* [Leave.]"))
        cut = json.loads(self.run_with("compare", "rain.ink", "cut.ink", "--json").stdout)
        self.assertEqual([line["line"] for line in cut["lost_lines"]], [13, 14, 16])
        self.assertEqual((cut["before"]["choices_that_matter"], cut["before"]["choices_met"]), (2, 2))
        self.assertIn("3 lines that no reading comes to any more", self.run_with("compare", "rain.ink", "cut.ink").stdout)
        won = json.loads(self.run_with("compare", "cut.ink", "rain.ink", "--json").stdout)["won_lines"]
        self.assertEqual([line["line"] for line in won], [13, 14, 16])
        self.assertIn("| gone | 25.0% | – | **lost** |", self.run_with("compare", "rain.ink", "new.ink", "--markdown").stdout)


if __name__ == "__main__":
    unittest.main()
