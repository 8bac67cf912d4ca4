#!/usr/bin/env python3
# Guards src/verdict/{sampler,player,fit}.cpp: intervals of drawn readings hold the exact odds as often as they say, 95 times of
# 100. Called with the program to try; REPETITIONS=200 STORY=x.ink for a campaign (20 here, on a story of its own).
import json
import os
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 else "build/release/dramaturg"
REPETITIONS = int(os.environ.get("REPETITIONS", "20"))

STORY = """-> a
=== a
* [One.] -> b
* [Two.] -> c
* [Three.] -> END
=== b
+ [Again.]
  {RANDOM(1, 4) == 1: -> c}
  -> a
* [On.] -> c
=== c
* [Stay.] -> END
* [Go.] -> d
=== d
-> END
"""


def audience(*words):
    said = subprocess.run([PROGRAM, "audience", *words, "--json", "-q"], capture_output=True, text=True, timeout=300)
    if said.returncode not in (0, 3):
        raise AssertionError(said.stderr)
    return json.loads(said.stdout)


class Intervals(unittest.TestCase):
    def covered(self, story, *words):
        exact = audience(story)
        odds = dict(zip(exact["endings"], exact["models"][0]["odds"]))
        held = counted = 0
        for seed in range(1, REPETITIONS + 1):
            drawn = audience(story, "--readings=2000", "--seed=%d" % seed, *words)
            for name, share in zip(drawn["endings"], drawn["models"][0]["odds"]):
                held += share["low"] <= odds[name]["high"] and odds[name]["low"] <= share["high"]
                counted += 1
        print("%s %s: %d of %d intervals hold the exact odds (%.1f%%)" % (story, " ".join(words), held, counted, 100 * held / counted))
        return held / counted

    def test_they_hold_as_often_as_they_say(self):
        with tempfile.TemporaryDirectory() as folder:
            story = os.environ.get("STORY") or os.path.join(folder, "ways.ink")
            if "STORY" not in os.environ:
                with open(story, "w", encoding="utf-8") as file:
                    file.write(STORY)
            least = 0.93 if REPETITIONS >= 200 else 0.86
            self.assertGreaterEqual(self.covered(story), least)
            # The same from a machine that plays, as for a story that is too large.
            if "STORY" not in os.environ:
                self.assertGreaterEqual(self.covered(story, "--max-states=2"), least)


if __name__ == "__main__":
    unittest.main()
