#!/usr/bin/env python3
# bench/coverage.py STORY [--program P] [--readings N] [--repetitions N] [--played]: do the intervals of drawn readers hold the exact odds?
#
# Draws readers again and again, each time with another seed, and counts how often the 95% interval of each ending holds the odds that
# `audience` works out exactly. Prints the rate of each ending and of all, each with its own 95% interval: an ending's by Wilson (1927);
# that of all by the spread between repetitions, since the intervals of one repetition hang together. --played: readers who are played on the
# machine, as for a story too large to be examined, in place of drawn from its graph. Exit code 1: that of all
# lies below 95%, and not by chance.
import argparse
import json
import math
import os
import resource
import subprocess
import sys
import time


def audience(program, story, *words):
    begun = time.monotonic()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    said = subprocess.run([program, "audience", story, *words, "--json", "-q"], capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if said.returncode not in (0, 3):
        sys.exit(said.stderr)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return json.loads(said.stdout), time.monotonic() - begun, processor


def shares(document):
    return dict(zip(document["endings"], document["models"][0]["odds"]))


def wilson(held, count):
    z = 1.959964
    share, square = held / count, z * z / count
    middle = (share + square / 2) / (1 + square)
    half = z / (1 + square) * math.sqrt(share * (1 - share) / count + square / (4 * count))
    return max(0.0, middle - half), min(1.0, middle + half)


def by_spread(rates):
    mean = sum(rates) / len(rates)
    spread = sum((rate - mean) ** 2 for rate in rates) / max(1, len(rates) - 1)
    half = 1.959964 * math.sqrt(spread / len(rates))
    return max(0.0, mean - half), min(1.0, mean + half)


def row(name, rate, low, high):
    print(f"  {name[:40]:40}  {100 * rate:5.1f}%   {100 * low:5.1f} – {100 * high:5.1f}%")


def main():
    asked = argparse.ArgumentParser(description="how often intervals of drawn readers hold the exact odds")
    asked.add_argument("story")
    asked.add_argument("--program", default="build/release/dramaturg")
    asked.add_argument("--readings", type=int, default=1_000_000)
    asked.add_argument("--repetitions", type=int, default=200)
    asked.add_argument("--played", action="store_true")
    given = asked.parse_args()
    program = os.path.abspath(given.program)
    more = ["--max-states=1"] if given.played else []

    document, _, _ = audience(program, given.story)
    if document["certainty"] != "proved":
        sys.exit(f"the odds of {given.story} are not known exactly: nothing to compare with")
    exact = shares(document)
    held = {name: 0 for name in exact}
    rates, walls, processors = [], [], []
    for seed in range(1, given.repetitions + 1):
        drawn, wall, processor = audience(program, given.story, f"--readings={given.readings}", f"--seed={seed}", *more)
        # An ending that no drawn reader came to may be missing: it was estimated as nothing, up to what Wilson allows for no hit.
        found = shares(drawn)
        nothing = {"low": 0.0, "high": wilson(0, given.readings)[1]}
        holds = {name: found.get(name, nothing)["low"] <= odds["high"] and odds["low"] <= found.get(name, nothing)["high"]
                 for name, odds in exact.items()}
        for name, it_holds in holds.items():
            held[name] += it_holds
        rates.append(sum(holds.values()) / len(holds))
        walls.append(wall)
        processors.append(processor)
    print(f"{given.story}: {given.repetitions} repetitions of {given.readings:,} readers, {'played' if given.played else 'drawn'};"
          f" seconds of each, the exploring of the story with it: {sorted(walls)[len(walls) // 2]:.2f} on the clock,"
          f" {sorted(processors)[len(processors) // 2]:.2f} of processors (medians)")
    for name, count in held.items():
        low, high = wilson(count, given.repetitions)
        row(name, count / given.repetitions, low, high)
    low, high = by_spread(rates)
    row(f"all {len(held)} endings", sum(rates) / len(rates), low, high)
    sys.exit(0 if high >= 0.95 else 1)


if __name__ == "__main__":
    main()
