#!/usr/bin/env python3
# Guards apps/cli/{narrow,wrap,play_for_people,keys,menu}.cpp and src/report/*_text.cpp as a window shows them: at 80 columns and at 40 no line of
# any verb is wider than the window and no word is cut in two, NO_COLOR and a pipe get no escape codes, and `play` is steered by keys.
# Called with the program to try.
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unicodedata
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PROGRAM = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 else "build/release/dramaturg"
FERRY = "examples/ferry/ferry.ink"
DRAMA = "dramas/soundtrack-2"
ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
PATIENCE = 120  # seconds, on a machine with much else to do

# Long names, long lines, wide letters, a dead end, checks that fail.
STORY = """VAR gold = 1
-> porch
=== porch
The rain came in under the door of the porch, and went on coming in for so long that nobody looked at it any more. # ep: 1
* [Knock at the door of the house that has stood empty since the May before last, and wait for whoever comes.]
  ~ gold = -1
  She opened it before he had let go of the knocker, and stood there, in the light, with her hand on the frame. # recap: He knocked, and she opened the door before he had let go of it.
  -> hall
* [Leave.] He went back down to the road in the rain. # ending: 雨の道を歩いて帰る
  -> END
=== hall
Nobody had wound the clock in the hall since May. # ep: 2
* [Stay.] He hung his coat up. # ending: the house with the lamp in the upper window
  -> END
* [Go.] He left his coat, and the road took him, and nothing more was heard of him in that valley for eleven years, or twelve.
"""
CHECKS = 'told 1,1\ncheck rich "he is never in debt to anybody in the valley, whatever is said of him": never gold < 0\n'


def columns(line):
    return sum(0 if unicodedata.combining(c) or unicodedata.category(c) in ("Cf", "Me")
               else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def lines_of(text):
    return [line.rstrip() for line in ESCAPE.sub("", text).replace("\r", "").split("\n")]


def is_to_be_copied(line):
    return "dramaturg " in line


class Window:
    """The program in a window of its own."""

    def __init__(self, words, width, cwd=ROOT, **environment):
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, width, 0, 0))
        keep = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "COLUMNS")}
        self.process = subprocess.Popen([PROGRAM, *words], cwd=cwd, stdin=theirs, stdout=theirs, stderr=subprocess.DEVNULL,
                                        env={**keep, "TERM": "xterm", **environment}, start_new_session=True)
        os.close(theirs)
        self.terminal = ours
        self.text = ""

    def read(self, until=None):
        """Up to a text, or to the end; what came."""
        begin, deadline = len(self.text), time.monotonic() + PATIENCE
        while time.monotonic() < deadline and not (until and until in self.text[begin:]):
            if not select.select([self.terminal], [], [], 0.2)[0]:
                if self.process.poll() is not None:
                    break
                continue
            try:
                piece = os.read(self.terminal, 65536)
            except OSError:  # Linux: nobody holds the other side any more
                break
            if not piece:
                break
            self.text += piece.decode("utf-8", "replace")
        return self.text[begin:]

    def press(self, keys, until):
        os.write(self.terminal, keys.encode())
        return self.read(until)

    def close(self):
        self.read()
        os.close(self.terminal)
        try:
            return self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            raise


class Reports(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.story = os.path.join(self.folder.name, "rain.ink")
        for name, text in (("rain.ink", STORY), ("rain.checks", CHECKS)):
            with open(os.path.join(self.folder.name, name), "w", encoding="utf-8") as file:
                file.write(text)

    def look(self, *words, cwd=ROOT):
        whole = subprocess.run([PROGRAM, *words], cwd=cwd, capture_output=True, text=True, timeout=PATIENCE).stdout
        self.assertGreater(len(whole), 50, words)
        known = set(whole.split())
        for width in (80, 40):
            window = Window(words, width, cwd)
            window.close()
            lines = lines_of(window.text)
            self.assertGreater(sum(map(len, lines)), len(whole) / 4, words)
            for line in lines:
                # A word that is longer than the window stands alone.
                is_one_word = len(line.split()) == 1
                self.assertTrue(columns(line) <= width or is_to_be_copied(line) or is_one_word, (words, width, line))
            if width == 80:
                continue
            # Words are whole: each stands in the wide page, too, but for a quoted line of the source, cut between others, and seconds.
            for line in lines:
                for word in line.split():
                    self.assertTrue(word in known or "│" in line or "…" in word or word[0].isdigit(), (words, word, line))

    def test_review(self):
        self.look("review", "rain.ink", "--all", "--notes", cwd=self.folder.name)
        self.look("review", DRAMA, "--all", "--notes", "--max-states=3000")
        self.look("review", FERRY)

    def test_audience(self):
        self.look("audience", "rain.ink", "--model=uniform", "--model=first:3", "--fewer-than=900", "--variable=gold",
                  cwd=self.folder.name)
        self.look("audience", FERRY)

    def test_recap(self):
        self.look("recap", "rain.ink", "--words=600", cwd=self.folder.name)
        self.look("recap", DRAMA, "--choices=told", "--episode=3")

    def test_compare(self):
        self.look("compare", "rain.ink", os.path.join(ROOT, FERRY), cwd=self.folder.name)

    def test_ask(self):
        self.look("ask", "rain.ink", "never gold < 0", cwd=self.folder.name)
        self.look("ask", "rain.ink", 'reachable ending("the house with the lamp in the upper window")', cwd=self.folder.name)
        self.look("ask", "rain.ink", "never gold > 5", cwd=self.folder.name)

    def test_no_colour_where_none_is_wanted(self):
        for words in (["review", FERRY], ["ask", FERRY, "never trust > 0"], ["recap", FERRY, "--choices=1,2"],
                      ["audience", FERRY], ["compare", FERRY, FERRY]):
            for width in (80, 40):
                window = Window(words, width, NO_COLOR="1")
                window.close()
                self.assertEqual(COLOUR.findall(window.text), [], words)
            piped = subprocess.run([PROGRAM, *words], cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE)
            self.assertGreater(len(piped.stdout), 50, piped.stderr)
            self.assertEqual(ESCAPE.findall(piped.stdout + piped.stderr), [], words)
        for width in (80, 40):
            window = Window(["review", FERRY], width)
            window.close()
            self.assertNotEqual(COLOUR.findall(window.text), [])


class Play(unittest.TestCase):
    def test_by_keys(self):
        for width in (80, 40):
            with tempfile.TemporaryDirectory() as folder:
                window = Window(["play", os.path.join(ROOT, DRAMA)], width, folder)
                window.read("undo")
                down = window.press("\x1b[B", "undo")
                self.assertRegex(ESCAPE.sub("", down), "›  ?2")
                second = [line for line in lines_of(down) if "› " in line][0]
                taken = window.press("\r", "undo")
                self.assertIn(" ".join(second.split()[2:4]), ESCAPE.sub("", taken))
                self.assertIn("Undone:", window.press("u", "undo"))
                window.press("2", "  2\x1b")
                window.press("\r", "undo")
                self.assertIn("Saved.", window.press("s", "undo"))
                self.assertIn("--choices 2", window.press("q", "--choices 2"))
                self.assertEqual(window.close(), 0)
                for line in lines_of(window.text):
                    self.assertTrue(columns(line) <= width or is_to_be_copied(line), (width, line))
                name = os.path.basename(DRAMA) + ".reading"
                with open(os.path.join(folder, name), encoding="utf-8") as file:
                    self.assertEqual(file.read(), "2\n")
                window = Window(["play", os.path.join(ROOT, DRAMA), "--choices", "@" + name], width, folder)
                window.read("undo")
                window.press("q", "--choices 2")
                self.assertEqual(window.close(), 0)

    def test_lens(self):
        for width in (80, 40):
            window = Window(["play", FERRY, "--lens"], width)
            self.assertIn("from here", window.read("undo"))
            self.assertIn("from here", window.press("\r", "undo"))
            window.press("q", "--choices 1")
            self.assertEqual(window.close(), 0)
            for line in lines_of(window.text):
                self.assertTrue(columns(line) <= width or is_to_be_copied(line), (width, line))

    def test_without_colour(self):
        window = Window(["play", FERRY], 80, NO_COLOR="1")
        window.read("undo")
        window.press("\r", "undo")
        window.press("q", "--choices 1")
        window.close()
        self.assertEqual(COLOUR.findall(window.text), [])


if __name__ == "__main__":
    unittest.main()
