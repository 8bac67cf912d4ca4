# Guards --threads: a review's JSON is the same bytes for 1, 2 and 4 threads, of a hub, of stories with limits, of every test story and
# of what the dramas are as plain ink; and a search that was kept with some threads is gone on with by others.
import glob
import os
import subprocess
import sys
import tempfile

program = sys.argv[1]
root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def review(story, threads, *flags):
    command = [program, "review", story, "--json", "--reproducible", "--progress=none", f"--threads={threads}", *flags]
    return subprocess.run(command, capture_output=True, check=False).stdout


def hub(topics):
    lines = ["-> hub", "=== hub"]
    for topic in range(topics):
        lines += [f"* (t{topic}) [Topic {topic}]", "  -> hub"]
    return "\n".join(lines + ["+ {t0} [Out]", "  -> END", ""])


failed = []


def expect_alike(name, story, *flags):
    alone = review(story, 1, *flags)
    for threads in (2, 4):
        if not alone or review(story, threads, *flags) != alone:
            failed.append(f"{name} {' '.join(flags)} with {threads} threads")


with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "hub.ink")
    with open(path, "w") as out:
        out.write(hub(12))
    expect_alike("hub", path)
    expect_alike("hub", path, "--max-states=3000")
    expect_alike("hub", path, "--max-choices=6")
    kept = os.path.join(folder, "kept")
    review(path, 4, "--max-states=2000", f"--checkpoint={kept}")
    if review(path, 2, f"--resume={kept}") != review(path, 1):
        failed.append("hub, gone on with")

for story in sorted(glob.glob(f"{root}/tests/stories/*/*.ink"))[::4]:
    expect_alike(os.path.relpath(story, root), story, "--max-states=4000")
for drama in ("soundtrack-1", "soundtrack-2"):
    expect_alike(drama, f"{root}/dramas/{drama}/{drama}.ink", "--max-states=20000")

print("\n".join(failed))
sys.exit(1 if failed else 0)
