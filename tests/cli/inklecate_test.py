# Called as inklecate: its flags, messages, files and exit codes, as tools that start it rely on them.
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM = sys.argv.pop(1)
STORY = """# author: somebody
TODO: more of this
VAR gold = 3
Hello, two words. # calm
* [Left # l1 # l2] You go left. -> hall
* [Right] You go right.
- (joined) Together. {~a|b} {f(gold)}
-> END
=== hall
= door
The hall.
-> END
=== function f(x)
~ return x + 1
"""


class Inklecate(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.link = os.path.join(self.folder.name, "inklecate")
        os.symlink(os.path.abspath(PROGRAM), self.link)
        self.write("tale.ink", STORY)
        self.write("bad.ink", "Hello.\nTODO: later\n-> nowhere\nMore\n=== unused\nText\n")

    def write(self, name, text):
        pathlib.Path(self.folder.name, name).write_text(text)

    def run_with(self, *words, given=""):
        return subprocess.run([self.link, *words], input=given, capture_output=True, text=True, timeout=60, cwd=self.folder.name)

    def test_writes_beside_the_story(self):
        result = self.run_with("tale.ink")
        self.assertEqual((result.returncode, result.stdout), (0, ""))
        self.assertEqual(result.stderr, "TODO: 'tale.ink' line 2: more of this\n")
        self.assertEqual(json.loads(pathlib.Path(self.folder.name, "tale.ink.json").read_text())["inkVersion"], 21)
        self.write("tale.txt", "Hi. -> END\n")
        self.assertEqual(self.run_with("-c", "tale.txt").returncode, 0)
        self.assertIn("Hi.", pathlib.Path(self.folder.name, "tale.ink.json").read_text())

    def test_errors_end_in_1(self):
        result = self.run_with("bad.ink")
        self.assertEqual(result.returncode, 1)
        lines = result.stderr.splitlines()
        self.assertEqual(lines[0], "TODO: 'bad.ink' line 2: later")
        self.assertTrue(lines[1].startswith("WARNING: 'bad.ink' line "), lines)
        self.assertTrue(lines[-1].startswith("ERROR: 'bad.ink' line 3: "), lines)
        for words in ((), ("none.ink",), ("-x", "plugins", "tale.ink"), ("-s", "tale.ink.json")):
            self.assertEqual(self.run_with(*words).returncode, 1, words)
        self.assertEqual(self.run_with("none.ink").stdout, "Could not open file 'none.ink'\n")
        self.assertIn("Unsupported argument type: 'z'\n", self.run_with("-z", "tale.ink").stdout)

    def test_json_messages(self):
        good = self.run_with("-j", "tale.ink").stdout
        self.assertEqual(good, '{"compile-success": true}\n{"issues":["TODO: \'tale.ink\' line 2: more of this"]}{"export-complete": true}\n')
        bad = self.run_with("-j", "bad.ink")
        first, second = bad.stdout.split("\n")
        self.assertEqual((bad.returncode, bad.stderr, first), (1, "", '{"compile-success": false}'))
        self.assertTrue(json.loads(second)["issues"][-1].startswith("ERROR: 'bad.ink' line 3: "))

    def test_counts(self):
        plain = self.run_with("-s", "tale.ink")
        self.assertEqual(plain.returncode, 0)
        counts = {name: int(number) for name, number in (line.split(": ") for line in plain.stdout.splitlines())}
        self.assertEqual({name: counts[name] for name in ("Knots", "Stitches", "Functions", "Choices", "Gathers")},
                         {"Knots": 2, "Stitches": 1, "Functions": 1, "Choices": 2, "Gathers": 1})
        told = self.run_with("-js", "tale.ink").stdout.split("}", 1)[1]
        self.assertEqual(json.loads(told)["stats"], {name.lower(): number for name, number in counts.items()})

    def test_plays_in_json(self):
        steps = self.run_with("-jp", "tale.ink", given="9\n1\n").stdout.replace("}{", "}\n{").splitlines()
        told = [json.loads(step) for step in steps]
        self.assertEqual(told[:2], [{"compile-success": True}, {"issues": ["TODO: 'tale.ink' line 2: more of this"]}])
        self.assertEqual(told[2:5], [
            {"text": "Hello, two words.\n"}, {"tags": ["author: somebody", "calm"]},
            {"choices": [{"text": "Left", "tags": ["l1", "l2"], "tag_count": 2}, {"text": "Right"}]}])
        self.assertEqual(told[5:], [{"needInput": True}, {"needInput": True}, {"text": "You go left. The hall.\n"}])

    def test_keeps_running(self):
        result = self.run_with("-pk", "tale.ink", given="2\nhelp\n-> hall.door\n-> nowhere\nquit\n")
        self.assertEqual(result.returncode, 0)
        self.assertEqual(result.stdout.count("--- End of story ---\n\n?> "), 2)
        self.assertIn("?> The hall.\n--- End of story ---", result.stdout)
        self.assertIn("Divert target not found: '-> nowhere'", result.stdout)
        closed = self.run_with("-jpk", "tale.ink", given="1\n").stdout
        self.assertTrue(closed.endswith('{"end": true}\n{"choices":[]}\n{"needInput": true}{"close": true}\n'), closed)

    def test_compiled_stories_are_played(self):
        self.run_with("-o", "out.json", "tale.ink")
        self.assertIn("1: Left\n2: Right\n?> ", self.run_with("out.json").stdout)

    def test_the_flags_belong_to_compile_too(self):
        result = subprocess.run([PROGRAM, "compile", "-v", "tale.ink", "-o", "x.json"], capture_output=True, text=True,
                                timeout=60, cwd=self.folder.name)
        self.assertEqual(result.returncode, 0)
        self.assertRegex(result.stderr, r"compiled in \d+\.\d ms\n")


if __name__ == "__main__":
    unittest.main()
