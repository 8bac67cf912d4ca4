# The two example hosts in; both must play one story alike, and say where one that does not compile is wrong.
import pathlib
import subprocess
import sys
import tempfile

STORY = "The kettle sings.\n* [Pour] You pour.\n* [Wait] You wait.\n- The end.\n-> END\n"
WANTED = "The kettle sings.\n1: Pour\n2: Wait\nThere is no choice 6: they count from 0 to 1\n1: Pour\n2: Wait\nYou wait.\nThe end.\n"

with tempfile.TemporaryDirectory() as folder:
    story = pathlib.Path(folder, "tea.ink")
    bad = pathlib.Path(folder, "bad.ink")
    story.write_text(STORY)
    bad.write_text("Hello.\n-> nowhere\n")
    for host in sys.argv[1:]:
        run = subprocess.run([host, story], input="7\n2\n", capture_output=True, text=True, timeout=60)
        assert run.returncode == 0, run
        assert run.stdout == WANTED, run.stdout
        run = subprocess.run([host, bad], capture_output=True, text=True, timeout=60)
        assert run.returncode == 1 and "bad.ink:2: " in run.stderr and "nowhere" in run.stderr, run
