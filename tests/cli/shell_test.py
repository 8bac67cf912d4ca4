#!/usr/bin/env python3
# Guards apps/cli/{completion,man,watch}.cpp as a newcomer meets them: completion in a real bash, the man page as `man` sets it, and `--watch`
# while an included file is mended and a checks file comes. Called with the program to try.
import os
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 else "build/release/dramaturg"

COMPLETE = """dramaturg() { "$PROGRAM" "$@"; }
source <(dramaturg completion bash)
complete_line() { COMP_WORDS=("$@"); COMP_CWORD=$((${#COMP_WORDS[@]}-1)); COMPREPLY=(); _dramaturg 2>/dev/null; echo "${COMPREPLY[*]}"; }
"""


class Shell(unittest.TestCase):
    @unittest.skipUnless(shutil.which("bash"), "there is no bash")
    def test_bash_completes(self):
        with tempfile.TemporaryDirectory() as folder:
            for words, wanted in (("re", "review recap"), ("review --ht", "--html"), ("review --dice = i", "ideal ink inkjs"),
                                  ("explain dead-e", "dead-end"), ("completion z", "zsh"), ("recap x.ink --sp", "--spoilers=")):
                said = subprocess.run(["bash", "-c", COMPLETE + "complete_line dramaturg " + words], cwd=folder, capture_output=True,
                                      text=True, timeout=120, env={**os.environ, "PROGRAM": PROGRAM})
                self.assertEqual(said.stdout.strip(), wanted, words + said.stderr)

    @unittest.skipUnless(shutil.which("groff") and shutil.which("preconv"), "there is no groff")
    def test_the_man_page_is_set_without_a_complaint(self):
        page = subprocess.run([PROGRAM, "help", "--man"], capture_output=True, text=True, timeout=120).stdout
        set_ = subprocess.run(["groff", "-K", "utf8", "-man", "-Tutf8", "-ww"], input=page, capture_output=True, text=True, timeout=120)
        self.assertEqual(set_.stderr, "")
        self.assertIn("--fail-on", set_.stdout.replace("\x1b[1m", "").replace("\x1b[0m", "").replace("\x08", ""))

    def test_watch_sees_an_included_file_and_a_checks_file_that_comes(self):
        with tempfile.TemporaryDirectory() as folder:
            def write(name, text):
                with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                    file.write(text)

            write("main.ink", "INCLUDE part.ink\n-> quay\n")
            write("part.ink", "=== quay\n* [Pay.] -> END\n* [Leave.] He left.\n")
            with open(os.path.join(folder, "said.txt"), "w", encoding="utf-8") as out:
                watching = subprocess.Popen([PROGRAM, "review", folder, "--watch"], stdout=out, stderr=subprocess.DEVNULL)

            def said_again(text, times):
                deadline = time.monotonic() + 120
                while time.monotonic() < deadline:
                    with open(os.path.join(folder, "said.txt"), encoding="utf-8") as file:
                        said = file.read()
                    if said.count("Waiting for a change") == times:
                        return self.assertIn(text, said.split("Waiting for a change")[times - 1])
                    time.sleep(0.1)
                self.fail("it did not review again: " + said)

            try:
                said_again("dead end", 1)
                write("part.ink", "=== quay\n* [Pay.] -> END\n* [Leave.] He left. -> END\n")
                said_again("no findings", 2)
                write("main.checks", "check met: unavoidable visits(quay)\n")
                said_again("1 check holds", 3)
            finally:
                watching.kill()
                watching.wait()


if __name__ == "__main__":
    unittest.main()
