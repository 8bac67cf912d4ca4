"""Every code has a page; every page's example is the story kept here and raises that finding alone."""
import json
import pathlib
import subprocess
import sys

program = sys.argv[1]
here = pathlib.Path(__file__).parent
failures = []


def run(*words):
    return subprocess.run([program, *words], capture_output=True, text=True, timeout=60)


def example(page):
    text = page.split("\nFor example\n\n", 1)
    if len(text) < 2:
        return None
    body = text[1].split("\nAs it is told", 1)[0]
    return "\n".join(line[4:] if line.startswith("    ") else line for line in body.split("\n")).rstrip("\n") + "\n"


codes = [line.split()[0] for line in run("explain").stdout.split("\n\n")[0].splitlines() if line[:1] != " "]
if len(codes) < 15:
    failures.append(f"explain lists only {codes}")
for code in codes:
    told = run("explain", code)
    story = example(told.stdout)
    if told.returncode != 0 or story is None:
        failures.append(f"{code}: no page; write one in src/verdict/pages.def")
        continue
    file = here / f"{code}.ink"
    mark = f"// {code}.checks: "
    claims = "".join(line.removeprefix(mark) + "\n" for line in story.splitlines() if line.startswith(mark))
    if "--accept" in sys.argv:
        file.write_text(story)
        if claims:
            file.with_suffix(".checks").write_text(claims)
    if not file.exists() or file.read_text() != story:
        failures.append(f"{code}: {file.name} is not the example of the page; run this with --accept")
        continue
    if claims and file.with_suffix(".checks").read_text() != claims:
        failures.append(f"{code}: the checks file is not as the example says")
    review = run("review", str(file), "--json", "--reproducible", "--max-states=2000")
    if not review.stdout.startswith("{"):
        failures.append(f"{code}: no review of the example: {review.stderr}")
        continue
    found = {finding["code"] for finding in json.loads(review.stdout)["findings"] if finding["allowed"] is None}
    if found - {"no-consequence"} != {code} - {"no-consequence"} or code not in found:
        failures.append(f"{code}: the example raises {sorted(found)}")
unknown = run("explain", "dead-ends")
if unknown.returncode != 2 or "did you mean `dead-end`" not in unknown.stderr:
    failures.append(f"an unknown code: {unknown}")

checked = subprocess.run([here.parent.parent / "tools" / "generate_docs", program, "--check"], capture_output=True, text=True)
if checked.returncode != 0:
    failures.append(checked.stderr)

print("\n".join(failures))
sys.exit(1 if failures else 0)
