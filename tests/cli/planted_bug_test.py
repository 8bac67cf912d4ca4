"""Guards docs/planted-bug.md: each transcript on the page is what the program says, times apart; the random readings
miss the bug, the review finds it, and mended as the page says the story is sound. With --accept: writes them anew."""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

program = os.path.abspath(sys.argv[1])
top = pathlib.Path(__file__).resolve().parent.parent.parent
page = top / "docs" / "planted-bug.md"
story = top / "examples" / "the-light" / "the-light.ink"
failures = []


def shell(command):
    call = re.sub(r"^dramaturg", lambda _: program, command)
    run = subprocess.run(call, shell=True, cwd=top, capture_output=True, text=True, timeout=120)
    return run.stdout


def timeless(text):
    return re.sub(r"(under )?\d+(\.\d+)? s\b", "0.02 s", text)


def transcript(block):
    return f"```\n$ {block[1]}\n{timeless(shell(block[1]))}".rstrip("\n") + "\n```"


text = page.read_text()
said = re.sub(r"^```\n\$ (.*)\n(?:(?!```).*\n)*```$", transcript, text, flags=re.M)
if "--accept" in sys.argv:
    page.write_text(said)
elif said != text:
    failures.append("the page is not what the program says; run this with --accept and read the difference")

sampled = json.loads(shell("dramaturg audience examples/the-light --readings=10000 --seed=1 --json"))
if "dead" in json.dumps(sampled):
    failures.append("the random readings met the bug")
report = json.loads(shell("dramaturg review examples/the-light --json"))
found = [finding for finding in report["findings"] if finding["severity"] == "error"]
if [finding["code"] for finding in found] != ["dead-end"] or not found[0]["odds"]["high"] < 1e-5:
    failures.append(f"the review found {found}")
with tempfile.TemporaryDirectory() as folder:
    mended = pathlib.Path(folder) / "the-light.ink"
    ink = story.read_text()
    mended.write_text(ink.replace("*   [Go back up.]", "+   [Go back up.]"))
    if mended.read_text() == ink:
        failures.append("the mistake is not where the page says")
    after = json.loads(shell(f"dramaturg review {mended} --json"))
    if after["result"] != "proved" or [f for f in after["findings"] if f["severity"] != "note"]:
        failures.append(f"mended, the review still says {after['findings']}")

print("\n".join(failures))
sys.exit(1 if failures else 0)
