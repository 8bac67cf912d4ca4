"""dramaturg.toml, init, completion, the manual page and --watch, as a person uses them in a folder of their own."""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

program = str(pathlib.Path(sys.argv[1]).resolve())
failures = 0


def expect(claim, what, more=""):
    global failures
    if not claim:
        failures += 1
        print(what, more, sep="\n", end="\n\n")


def run(*words, cwd, **more):
    return subprocess.run([program, *words], cwd=cwd, capture_output=True, text=True, timeout=60, **more)


with tempfile.TemporaryDirectory() as folder:
    home = pathlib.Path(folder)
    (home / "story").mkdir()
    (home / "deep" / "er").mkdir(parents=True)
    story = home / "story" / "main.ink"
    story.write_text("VAR gold = 0\n-> gate\n=== gate ===\nA gate.\n* [Go.] Gone. # ending: Gone\n  -> DONE\n* [Stay.]\n  ~ gold = 1\n  -> END\n")
    config = home / "dramaturg.toml"

    expect(run("review", cwd=home).returncode == 2, "no story and no file is a mistake")
    expect("wants STORY" in run("review", cwd=home).stderr, "and says so", run("review", cwd=home).stderr)
    config.write_text('story = "story/main.ink"\n[review]\nfail-on = "note"\nmax-time = 30\n[severity]\ndone-ending = "off"\nunused = "warning"\n')
    page = run("review", "--json", cwd=home)
    found = {f["code"]: f["severity"] for f in json.loads(page.stdout)["findings"]}
    expect(page.returncode == 1 and found == {"unused": "warning"}, "the file names story, severities and fail-on", str(found) + page.stderr)
    expect(run("review", "--fail-on=error", cwd=home).returncode == 0, "a flag wins")
    above = run("review", cwd=home / "deep" / "er")
    expect(above.returncode == 1 and "../" not in above.stderr, "the file is found from below", above.stdout + above.stderr)
    near = run("review", "story/main.ink", "--json", cwd=home)
    expect(json.loads(near.stdout)["findings"] == json.loads(page.stdout)["findings"], "and from the story's folder")
    shown = run("review", "--show-config", "--fail-on=warning", cwd=home)
    for line in ("fail-on    warning   (command line)", "max-time   30000 ms   (dramaturg.toml:4)", "severity.unused warning   (dramaturg.toml:7)",
                 "story      story/main.ink   (dramaturg.toml:1)", "html       none   (default)"):
        expect(line in shown.stdout, f"--show-config says: {line}", shown.stdout + shown.stderr)
    expect(shown.returncode == 0, "--show-config examines nothing")
    for text, told in (('[review]\nmax-tme = "1s"\n', "dramaturg.toml:2:1: there is no `max-tme` in [review]; did you mean `max-time`?"),
                       ('[reviw]\n', "there is no `reviw`; did you mean `review`?"),
                       ('[severity]\nded-end = "off"\n', "did you mean `dead-end`?"),
                       ('[severity]\ndead-end = "of"\n', "not `of`"),
                       ('[review]\nfail-on = "sometimes"\n', "`fail-on` wants error, warning or note"),
                       ('[review]\nmax-time = "soon"\n', "`max-time` wants a time"),
                       ('[dice]\nreview = "loaded"\n', "dice are"),
                       ('review = 3\n', "write [review]"),
                       ('[review\n', "dramaturg.toml:1:"),
                       ('story = [1]\n', "wants a text")):
        config.write_text(text)
        said = run("review", "story/main.ink", cwd=home)
        expect(said.returncode == 2 and told in said.stderr and not said.stdout, f"{text!r} is told", said.stderr)
    config.write_text('[review]\nhtml = "r.html"\n')
    expect(run("review", "story/main.ink", cwd=home / "deep" / "..").returncode == 0 and (home / "r.html").exists(), "paths are the file's own")
    config.unlink()

    # ---- init
    made = run("init", "story", cwd=home)
    expect(made.returncode == 0 and (home / "story" / "dramaturg.toml").exists() and (home / "story" / "main.checks").exists(), "init writes two files", made.stderr)
    expect("reachable ending(\"Gone\")" in (home / "story" / "main.checks").read_text(), "with what the story holds")
    kept = (home / "story" / "main.checks").read_text()
    again = run("init", "story", cwd=home)
    expect(again.returncode == 2 and "is there already" in again.stderr and kept == (home / "story" / "main.checks").read_text(), "and overwrites nothing", again.stderr)
    expect(run("review", "story", cwd=home).returncode == 0, "what it wrote is understood", run("review", "story", cwd=home).stderr)
    expect(run("review", cwd=home / "story").returncode == 0, "also from inside", run("review", cwd=home / "story").stderr)
    expect(run("init", "deep", cwd=home).returncode == 2, "a folder without a story cannot be begun")

    # ---- --watch
    watching = subprocess.Popen([program, "review", "story/main.ink", "--watch"], cwd=home, stdout=subprocess.PIPE, text=True)
    try:
        def pages(count, text=""):
            while text.count("Waiting for a change") < count:
                line = watching.stdout.readline()
                if not line:
                    break
                text += line
            return text
        first = pages(1)
        time.sleep(0.1)
        story.write_text("-> gate\n=== gate ===\nA gate.\n* [Go.] Gone.\n")
        second = pages(2, first)
        expect("dead end" not in first and "dead end" in second, "--watch looks again", second)
    finally:
        watching.kill()
        watching.wait()

    # ---- completion, man
    for shell in ("bash", "zsh", "fish"):
        script = run("completion", shell, cwd=home)
        expect(script.returncode == 0 and "review" in script.stdout and "max-time" in script.stdout and "dead-end" in script.stdout, f"{shell} completion", script.stderr)
        if shutil.which(shell):
            expect(subprocess.run([shell, "-n", "/dev/stdin"], input=script.stdout, text=True, capture_output=True).returncode == 0, f"{shell} reads it")
    bash = run("completion", "bash", cwd=home).stdout
    for words, cword, wanted in ((["dramaturg", "rev"], 1, "review"), (["dramaturg", "review", "--fail"], 2, "--fail-on="),
                                 (["dramaturg", "review", "--fail-on", "=", "wa"], 4, "warning"), (["dramaturg", "explain", "dead"], 2, "dead-end")):
        asked = bash + f"\ncompopt() {{ :; }}\nCOMP_WORDS=({' '.join(words)}); COMP_CWORD={cword}; _dramaturg; printf '%s\\n' \"${{COMPREPLY[@]}}\"\n"
        got = subprocess.run(["bash", "-c", asked], capture_output=True, text=True, cwd=home)
        expect(wanted in got.stdout.split(), f"bash completes {words}", got.stdout + got.stderr)
    expect(run("completion", "bsh", cwd=home).returncode == 2 and "did you mean bash" in run("completion", "bsh", cwd=home).stderr, "an unknown shell")
    man = run("help", "--man", cwd=home)
    expect(man.returncode == 0 and man.stdout.startswith(".TH DRAMATURG 1") and "fail\\-on" in man.stdout, "the manual page", man.stdout[:200] + man.stderr)
    if shutil.which("groff"):
        checked = subprocess.run(["groff", "-man", "-Kutf8", "-Tutf8", "-ww", "-z"], input=man.stdout, text=True, capture_output=True)
        expect(not checked.stderr, "groff reads it", checked.stderr)

    # ---- words that people type first
    for word, verb in (("lint", "review"), ("check", "review"), ("run", "play")):
        said = run(word, cwd=home / "deep")
        expect(said.returncode == 2 and f"dramaturg {verb}" in said.stderr, f"`{word}`", said.stderr)

print(f"{failures} failed" if failures else "all passed")
sys.exit(1 if failures else 0)
