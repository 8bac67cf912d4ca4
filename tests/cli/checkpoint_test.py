# A review that is stopped and gone on with says what one that was never stopped says: killed at random moments, stopped by
# a limit, with dice and with counts. And what cannot be gone on with is refused in a sentence.
# Guards src/graph/keep.cpp, src/base/archive.cpp, apps/cli/keeping.cpp.
import os
import random
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM = sys.argv[1]


def story(topics):
    """A hub of topics, a number that goes up and down, dice, a trap, a line that nobody reads and a fault."""
    out = ["VAR gold = 3", "LIST moods = calm, (wild)", "-> hub", "=== hub"]
    for i in range(topics):
        out += [f"* (t{i}) [Topic {i}]", f"  {{ t{(i * 5 + 3) % topics}:", "    ~ moods += calm", "  }", "  -> hub"]
    out += ["+ {gold < 4 and TURNS() < 6} [Earn]", "  ~ gold = gold + 1", "  -> hub"]
    out += ["+ {gold > 0 and TURNS() < 6} [Play]", "  {RANDOM(1, 3):", "  - 1: ~ gold = 0", "  - 2: ~ gold = gold - 1"]
    out += ["  - else: -> pit", "  }", "  -> hub", "+ {moods ? calm} [Leave] -> END", "+ {gold == 9} [Never] -> END"]
    out += ["+ {t1} [Break] -> nowhere_to_go", "=== pit", "+ [Again] -> pit", "=== nowhere_to_go", "Words."]
    return "\n".join(out) + "\n"


class Checkpoint(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.ink = self.write("story.ink", story(8))
        self.kept = os.path.join(self.folder.name, "kept")

    def write(self, name, text):
        path = os.path.join(self.folder.name, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def command(self, *flags, ink=None):
        return [PROGRAM, "review", ink or self.ink, "--json", "--reproducible", *flags]

    def run_it(self, *flags, ink=None):
        return subprocess.run(self.command(*flags, ink=ink), capture_output=True, timeout=120)

    def test_killed_at_random_moments_it_says_the_same(self):
        self.ink = self.write("large.ink", story(11))
        begun = time.time()
        whole = self.run_it()
        took = time.time() - begun
        self.assertIn(b'"result": "proved"', whole.stdout)
        dice = random.Random(7)
        killed = resumed = 0
        flags = [f"--checkpoint={self.kept}", "--checkpoint-every=5ms"]
        for _ in range(12):
            again = [f"--resume={self.kept}"] if os.path.exists(self.kept) else []
            resumed += len(again)
            child = subprocess.Popen(self.command(*flags, *again), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            time.sleep(took * dice.uniform(0.1, 0.7))
            killed += child.poll() is None
            child.kill()
            child.communicate()
        self.assertGreater(killed, 3)
        self.assertGreater(resumed, 3)
        last = self.run_it(f"--resume={self.kept}")
        self.assertEqual((last.returncode, last.stdout), (whole.returncode, whole.stdout))

    def test_stopped_by_limits_it_says_the_same(self):
        for limits in (["--max-states=1"], ["--max-states=100"], ["--max-states=5000"], ["--max-choices=4"]):
            stopped = self.run_it(f"--checkpoint={self.kept}", *limits)
            self.assertNotIn(b'"result": "proved"', stopped.stdout, limits)
            self.assertEqual(self.run_it(f"--resume={self.kept}").stdout, self.run_it().stdout, limits)

    def test_one_that_had_finished_is_told_again(self):
        whole = self.run_it(f"--checkpoint={self.kept}")
        self.assertEqual(self.run_it(f"--resume={self.kept}").stdout, whole.stdout)
        self.assertEqual(os.listdir(self.folder.name).count("kept"), 1)
        self.assertFalse([name for name in os.listdir(self.folder.name) if name.endswith(".part")])

    def refused(self, said, *flags, ink=None):
        result = self.run_it(f"--resume={self.kept}", *flags, ink=ink)
        self.assertEqual((result.returncode, result.stdout), (2, b""))
        self.assertIn(said, result.stderr.splitlines()[-1])

    def test_what_cannot_be_gone_on_with_is_refused(self):
        self.refused(b"No such file")
        self.run_it(f"--checkpoint={self.kept}", "--max-states=500")
        self.refused(b"another story", ink=self.write("other.ink", story(7)))
        self.refused(b"reductions", "--without=saturation")
        with open(self.kept, "rb") as file:
            whole = file.read()
        for damaged in (b"", b"x", whole[:100], whole[:-1], whole[:-16], whole[:-40] + b"?" + whole[-39:], whole + whole[:9]):
            with open(self.kept, "wb") as file:
                file.write(damaged)
            if damaged.startswith(whole):
                continue  # what stands behind the end is not looked at
            self.refused(b"damaged")

    def test_a_place_that_cannot_be_written_is_said_at_once(self):
        result = self.run_it("--checkpoint=/nowhere/kept")
        self.assertEqual((result.returncode, result.stdout), (2, b""))
        self.assertIn(b"/nowhere/kept", result.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
