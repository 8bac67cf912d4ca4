#!/usr/bin/env python3
# Guards apps/cli/play*.cpp and compile.cpp as people and scripts meet them: what goes to which stream, and the exit
# codes. What a story says is tested in tests/stories. Called with the program to try.
import json
import os
import pty
import select
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 else "build/release/dramaturg"

STORY = {
    "inkVersion": 21,
    "root": [{"->": "k"}, "done", {
        "k": ["^Hello.", "#", "^mood: calm", "/#", "\n",
              "ev", "str", "^go on", "/str", "/ev", {"*": "k.c-0", "flg": 4},
              "ev", "str", "^break", "/str", "/ev", {"*": "k.c-1", "flg": 4}, "done",
              {"c-0": ["^Gone.", "\n", "end", None], "c-1": ["^Broken.", "\n", None]}]}],
    "listDefs": {},
}


class Stories(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.story = self.write("story.json", json.dumps(STORY))

    def write(self, name, text):
        path = os.path.join(self.folder.name, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def run_with(self, *words, given=""):
        return subprocess.run([PROGRAM, *words], input=given, capture_output=True, text=True, timeout=60)


class Play(Stories):
    def test_plain_is_inklecates_form(self):
        result = self.run_with("play", "--plain", self.story, given="7\nx\n1\n")
        self.assertEqual(result.stdout, "Hello.\n# tags: mood: calm\n\n1: go on\n2: break\n"
                         "?> Choice out of range\n?> Choice out of range\n?> Gone.\n")
        self.assertEqual((result.returncode, result.stderr), (0, ""))

    def test_plain_ends_quietly_at_the_end_of_input(self):
        result = self.run_with("play", "--plain", self.story)
        self.assertTrue(result.stdout.endswith("2: break\n?> "))
        self.assertEqual(result.returncode, 0)

    def test_a_story_that_breaks_exits_1(self):
        plain = self.run_with("play", "--plain", self.story, given="2\n")
        self.assertIn("Broken.\nRUNTIME ERROR: ran out of content.", plain.stdout)
        self.assertEqual(plain.returncode, 1)
        self.assertEqual(self.run_with("play", self.story, "--choices=2").returncode, 1)

    def test_choices_beyond_the_end_do_not_fit(self):
        for words in ([], ["--plain"]):
            result = self.run_with("play", self.story, "--choices=1,1", *words)
            self.assertEqual(result.returncode, 2, words)
            self.assertIn("stopped after choice 1, and --choices goes on", result.stderr)
        self.assertEqual(self.run_with("play", self.story, "--choices=2,1").returncode, 1, "a fault weighs more")

    def test_the_last_line_leads_back(self):
        result = self.run_with("play", self.story, given="1\n")
        self.assertIn("Ending: k. You can return here: --choices 1\n", result.stdout)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        again = self.run_with("play", self.story, "--choices", "1")
        self.assertIn("Gone.", again.stdout)

    def test_undo_and_restart(self):
        result = self.run_with("play", self.story, given="u\n2x\nrestart\nquit\n")
        self.assertIn("There is nothing to undo.", result.stdout)
        self.assertEqual(result.stdout.count("Hello."), 2)
        self.assertEqual(result.returncode, 0)

    def test_ascii_keeps_to_ascii(self):
        for given in ("9\nundo\n1\n", "2\n"):
            result = self.run_with("play", "--ascii", self.story, given=given)
            self.assertTrue(result.stdout.isascii(), result.stdout)
        self.assertFalse(self.run_with("play", self.story, given="9\n").stdout.isascii())

    def test_choices_that_do_not_fit_exit_2(self):
        for choices in ("3", "r1", "0", "1,x", "@" + self.folder.name + "/none"):
            for form in ([], ["--plain"]):
                result = self.run_with("play", self.story, "--choices", choices, *form)
                self.assertEqual(result.returncode, 2, (choices, result.stderr))
        listed = self.write("path", "1\n")
        self.assertEqual(self.run_with("play", self.story, "--choices", "@" + listed).returncode, 0)

    def test_what_cannot_be_read_exits_2_with_a_place(self):
        old = self.write("old.json", '{"inkVersion":17,\n"root":[null]}')
        result = self.run_with("play", old)
        self.assertEqual(result.returncode, 2)
        self.assertIn("old.json:1:15: error: this story has ink version 17", result.stderr)

    def on_a_terminal(self, *presses, terminal_name="xterm"):
        """Plays the story, pressing each key when the menu is drawn anew: what was shown, and the exit code."""
        try:
            process, terminal = pty.fork()
        except OSError:  # a machine that has no /dev/pts
            self.skipTest("there are no terminals here")
        if process == 0:
            os.environ["TERM"] = terminal_name
            os.chdir(self.folder.name)
            os.execv(PROGRAM, ["dramaturg", "play", self.story])
        said, shown = b"", b""
        for press in presses:
            while "›".encode() not in shown or select.select([terminal], [], [], 0.2)[0]:
                shown += os.read(terminal, 4096)
            said += shown
            shown = b""
            os.write(terminal, press)
        while True:
            try:
                more = os.read(terminal, 4096)
            except OSError:  # the other side has gone
                more = b""
            if not more:
                break
            said += more
        status = os.waitpid(process, 0)[1]
        os.close(terminal)
        return said.decode(), os.waitstatus_to_exitcode(status)

    def test_ctrl_c_leaves_in_good_order(self):
        for terminal_name in ("xterm", "dumb"):
            self.assertEqual(self.on_a_terminal(b"\x03", terminal_name=terminal_name)[1], 0, terminal_name)

    def test_arrow_keys_walk_the_choices(self):
        said, code = self.on_a_terminal(b"\x1b[B", b"\r")
        self.assertIn("Broken.", said)
        self.assertEqual(code, 1)
        said, code = self.on_a_terminal(b"\x1b[B", b"\x1b[B", b"\r")  # round to the first again
        self.assertIn("Gone.", said)
        self.assertEqual(code, 0)

    def test_numbers_and_enter_mean_the_same_as_in_a_line(self):
        said, code = self.on_a_terminal(b"2\r")
        self.assertIn("Broken.", said)
        self.assertEqual(code, 1)

    def test_a_reading_can_be_saved_and_gone_on_with(self):
        said, code = self.on_a_terminal(b"s\r", b"q")
        self.assertIn("--choices @story.reading", said)
        self.assertEqual(code, 0)
        self.assertTrue(os.path.exists(os.path.join(self.folder.name, "story.reading")))


class Compile(Stories):
    def test_compiled_ink_is_written_anew(self):
        out = os.path.join(self.folder.name, "out.json")
        result = self.run_with("compile", self.story, "-o", out)
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, "", ""))
        with open(out, encoding="utf-8") as file:
            self.assertEqual(json.load(file), STORY)
        self.assertEqual(os.listdir(self.folder.name).count("out.json"), 1)
        self.assertEqual(len(os.listdir(self.folder.name)), 2)

    def test_ink_is_compiled_beside_its_story(self):
        story = self.write("main.ink", "INCLUDE part.ink\nHello {n}.\n* go\n  ~ n = 0\n  Gone. -> END\n")
        self.write("part.ink", "VAR n = 3\n")
        result = self.run_with("compile", story)
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, "", ""))
        played = self.run_with("play", "--plain", story + ".json", given="1\n")
        self.assertEqual(played.stdout, "Hello 3.\n\n1: go\n?> go\nGone.")
        self.assertEqual(self.run_with("play", "--plain", story, given="1\n").stdout, played.stdout)
        os.remove(story + ".json")
        after = self.run_with("compile", "-p", story, given="1\n")
        self.assertEqual((after.stdout, after.returncode), (played.stdout, 0))
        self.assertFalse(os.path.exists(story + ".json"))

    def test_errors_are_all_told_on_stderr_and_exit_4(self):
        story = self.write("bad.ink", "-> nowhere\n{ x\n")
        for words in (["compile", story], ["play", story], ["play", "--plain", story]):
            result = self.run_with(*words)
            self.assertEqual((result.returncode, result.stdout), (4, ""), words)
            self.assertIn("bad.ink", result.stderr)
        self.assertIn("The story was not compiled.", self.run_with("compile", story).stderr)
        self.assertFalse(os.path.exists(story + ".json"))

    def test_an_error_leaves_what_was_there(self):
        story = self.write("bad.ink", "-> nowhere\n")
        self.write("bad.ink.json", "kept")
        self.assertEqual(self.run_with("compile", story).returncode, 4)
        with open(story + ".json", encoding="utf-8") as file:
            self.assertEqual(file.read(), "kept")

    def test_warnings_let_it_compile(self):
        story = self.write("loose.ink", "-> k\n=== k\nHello\n")
        result = self.run_with("compile", story)
        self.assertEqual(result.returncode, 0)
        self.assertIn("loose.ink:3", result.stderr)
        self.assertEqual(self.run_with("compile", "-q", story).stderr, "")

    def test_stdin_to_stdout(self):
        result = self.run_with("compile", "-", given="Hello\n")
        self.assertEqual(json.loads(result.stdout)["inkVersion"], 21)

    def test_what_cannot_be_written_exits_2(self):
        result = self.run_with("compile", self.story, "-o", os.path.join(self.folder.name, "no", "out.json"))
        self.assertEqual(result.returncode, 2)
        self.assertEqual(self.run_with("compile", self.story).returncode, 2)


if __name__ == "__main__":
    unittest.main()
