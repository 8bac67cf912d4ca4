"""Guards docs/guide.md: its story, mended as it says, gives the output it shows. Nothing in a guide is true by itself."""
import pathlib
import re
import subprocess
import sys
import tempfile

program = sys.argv[1]
root = pathlib.Path(__file__).resolve().parents[2]
guide = (root / "docs/guide.md").read_text()
shown = re.findall(r"```\n\$ dramaturg review ferry\.ink\n(.*?)```", guide, re.S)
snippets = re.findall(r"```ink\n(.*?)```", guide, re.S)
claims = re.search(r"```\n(check .*?)```", guide, re.S).group(1)
failures = 0


def review(folder, expected, code):
    """Times differ from run to run; nothing else may."""
    global failures
    said = subprocess.run([program, "review", "ferry.ink"], cwd=folder, capture_output=True, text=True, timeout=120)
    plain = [re.sub(r"(under )?[0-9.]+ m?s\b", "TIME", text).strip() for text in (said.stdout, expected)]
    if plain[0] != plain[1] or said.returncode != code:
        failures += 1
        print(f"exit {said.returncode}, not {code}; the guide shows\n{expected}\nand it is\n{said.stdout}")


def mend(story, option, snippet):
    """The guide shows an option as it should be: it takes the place of the one with that text."""
    lines = story.splitlines()
    first = next(i for i, line in enumerate(lines) if option in line)
    last = next(i for i in range(first + 1, len(lines)) if not lines[i].startswith("    ") or not lines[i].strip())
    body = snippet.rstrip("\n").splitlines()
    return "\n".join(lines[:first] + (body if len(body) > 1 else body + lines[first + 1:last]) + lines[last:]) + "\n"


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    story = (root / "examples/ferry/ferry.ink").read_text()
    (folder / "ferry.ink").write_text(story)
    review(folder, shown[0], 1)
    story = mend(story, "the other coat", snippets[0])
    story = mend(story, "about the light", snippets[1])
    (folder / "ferry.ink").write_text(story)
    review(folder, shown[1], 0)
    (folder / "ferry.checks").write_text(claims)
    review(folder, shown[2], 1)
    light = "[Ask him about the light.]\n"
    (folder / "ferry.ink").write_text(story.replace(light, light + "    ~ trust = trust + 1\n"))
    gate = ["review", "ferry.ink", "--fail-on=warning", "--markdown=summary.md", "--junit=story.xml", "--html=review.html"]
    done = subprocess.run([program, *gate], cwd=folder, capture_output=True, text=True, timeout=120)
    if done.returncode != 0 or "2 checks hold" not in done.stdout:
        failures += 1
        print("the gate of the guide", done.returncode, done.stdout, done.stderr)
    for document in ("summary.md", "story.xml", "review.html"):
        failures += not (folder / document).exists()

for picture in re.findall(r"\((pictures/[^)]+)\)", guide):
    if not (root / "docs" / picture).exists():
        failures += 1
        print("no picture", picture)
sys.exit(1 if failures else 0)
