#!/usr/bin/env python3
# Guards apps/cli/main.cpp at the shell's level: exit codes, which stream says what, closed pipes, full disks.
# Called with the program to try. What verbs do with a story is tested elsewhere.
import os
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 else "build/release/dramaturg"


def run(*words, program=PROGRAM, **more):
    return subprocess.run([program, *words], capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL, **more)


class CommandLine(unittest.TestCase):
    def test_alone_is_help_and_no_work(self):
        with tempfile.TemporaryDirectory() as folder:
            with open(f"{folder}/main.ink", "w", encoding="utf-8") as story:
                story.write("Hello\n")
            result = run(cwd=folder)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertTrue(result.stdout.startswith("dramaturg: reads every version"))
        self.assertIn("dramaturg review STORY", result.stdout)

    def test_help_and_version_go_to_stdout(self):
        for words in (["-h"], ["--help"], ["help"], ["help", "review"], ["play", "-h"], ["--version"]):
            result = run(*words)
            self.assertEqual((result.returncode, result.stderr), (0, ""), words)
            self.assertTrue(result.stdout)

    def test_mistakes_go_to_stderr_in_one_line_and_exit_2(self):
        for words, said in (
            (["lint", "x"], "review"),
            (["run", "x"], "play"),
            (["reviw", "x"], "dramaturg review"),
            (["review"], "STORY"),
            (["review", "x", "--jsn"], "--json"),
            (["ask", "x", "y"], "no such file"),
        ):
            result = run(*words)
            self.assertEqual((result.returncode, result.stdout), (2, ""), words)
            self.assertIn(said, result.stderr)
            self.assertEqual(result.stderr.count("\n"), 1, words)

    def test_a_story_that_is_not_there_exits_2(self):
        for verb in ("review", "play", "compile"):
            result = run(verb, "/nowhere/none.ink")
            self.assertEqual((result.returncode, result.stdout), (2, ""), verb)
            self.assertTrue(result.stderr)

    def test_a_closed_pipe_ends_quietly(self):
        for ignored in ("", "trap '' PIPE; "):
            result = subprocess.run(
                ["bash", "-c", f'{ignored}for i in 1 2 3; do "$0" --help | true; done', PROGRAM],
                capture_output=True, text=True, timeout=60)
            self.assertEqual((result.stdout, result.stderr), ("", ""))

    def test_output_that_cannot_be_written_is_no_success(self):
        with open("/dev/full", "w") as full:
            result = subprocess.run([PROGRAM, "--help"], stdout=full, stderr=subprocess.PIPE, text=True, timeout=60)
        self.assertEqual(result.returncode, 2)
        self.assertIn("could not be written", result.stderr)

    def test_called_as_inklecate(self):
        with tempfile.TemporaryDirectory() as folder:
            link = f"{folder}/inklecate"
            os.symlink(PROGRAM, link)
            result = run("-o", f"{folder}/out.json", f"{folder}/none.ink", program=link)
        self.assertEqual(result.returncode, 1)


if __name__ == "__main__":
    unittest.main()
