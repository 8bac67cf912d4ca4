#!/usr/bin/env python3
# bench/vast.py [KNOTS] [VARIABLES] [WORDS]: a story of one size and no sense, to see what size alone costs: 20,000 knots, 5,000 variables
# and 1,000,000 words unless told otherwise. Words are counted as the shell's `wc -w` counts; equal arguments give equal text.
#
# Every knot says a few sentences, reads and sets variables, offers two choices and leads to knots that may be far away.
import random
import sys

nouns = """lamp harbour letter winter bridge candle garden mirror engine window silver orchard ferry kettle ribbon station violin cellar
market lantern pocket umbrella stairs corner carriage river attic ledger""".split()
verbs = ["waits", "glows", "creaks", "is gone", "stands open", "has been moved", "belongs to nobody"]


def sentence(dice):
    return f"The {dice.choice(nouns)} by the {dice.choice(nouns)} {dice.choice(verbs)}, and the {dice.choice(nouns)} {dice.choice(verbs)}."


def knot(dice, number, knots, variables):
    """Some 45 words; more sentences make it longer."""
    name = lambda: f"v{dice.randrange(variables)}"
    far = lambda: f"place{dice.randrange(knots)}"
    return [f"=== place{number} ===", sentence(dice), f"{{{name()} > {dice.randint(1, 9)}: The {dice.choice(nouns)} {dice.choice(verbs)}.}}",
            f"~ {name()} = {name()} + {dice.randint(1, 3)}", f"* [{dice.choice(nouns).title()}] You go on.", f"    -> {far()}",
            f"+ {{{name()} < 5}} [Wait] You wait.", f"    -> {far()}", f"- -> place{(number + 1) % knots}"]


def write(knots, variables, words):
    dice = random.Random(f"{knots} {variables} {words}")
    lines = [f"VAR v{i} = {dice.randint(0, 9)}" for i in range(variables)] + ["-> place0"]
    count = sum(len(line.split()) for line in lines)
    for number in range(knots):
        made = knot(dice, number, knots, variables)
        count += sum(len(line.split()) for line in made)
        while count < words * (number + 1) // knots:
            made.insert(2, sentence(dice))
            count += len(made[2].split())
        lines += made
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]]
    print(write(*(given + [20_000, 5_000, 1_000_000][len(given):])), end="")
