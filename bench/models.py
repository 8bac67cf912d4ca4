#!/usr/bin/env python3
# bench/models.py NAME ink|promela [SIZE]: one of three models with known counts, written as a story or for SPIN from one description.
#
# A model is variables (name: first value, greatest value) and places; a place has choices: a guard, updates, where it leads. In ink a
# place is a knot, in Promela a label; a choice that may be taken once is a `*` in ink and a bit in Promela. An ending forgets all
# variables in Promela, since in a story nothing is left that could read them: so both count the same situations.
import random
import sys
from dataclasses import dataclass, field


@dataclass
class Choice:
    text: str
    to: str  # a place or an ending
    guard: list = field(default_factory=list)  # (variable, operator, number), all of them
    updates: list = field(default_factory=list)  # (variable, '=' or '+' or '-', number)
    once: str = ""  # the name of its flag; empty: it may be taken again


@dataclass
class Model:
    variables: dict
    places: dict  # the first is where it starts
    endings: list


def hub(size):
    """Topics that may each be opened once, and a way out that stands open from the first topic on."""
    topics = [Choice(f"Topic {i}", "hub", once=f"t{i}") for i in range(size)]
    return Model({}, {"hub": topics + [Choice("Leave", "out", guard=[("t0", "==", 1)])]}, ["out"])


def counters(size):
    """Four places and six numbers that go up and down within their bounds, until the last hour of the last day."""
    dice = random.Random(11)
    most = {"gold": 3 * size, "health": 12, "suspicion": 12, "hour": 23, "day": 3, "trust": 9}
    variables = {name: (10 if name in ("gold", "health") else 0, limit) for name, limit in most.items()}
    names = ["market", "tavern", "harbour", "temple"]
    places = {}
    for name in names:
        choices = []
        for k in range(5):
            guard, updates = [("hour", "<", 23)], [("hour", "+", 1)]
            for variable in dice.sample(["gold", "health", "suspicion", "trust"], 2):
                by = dice.randint(1, 6 if variable == "gold" else 3)
                if dice.random() < 0.5:
                    guard.append((variable, "<=", most[variable] - by))
                    updates.append((variable, "+", by))
                else:
                    guard.append((variable, ">=", by))
                    updates.append((variable, "-", by))
            choices.append(Choice(f"Deal {k}", dice.choice(names), guard, updates))
        choices.append(Choice("Sleep", name, [("hour", "==", 23), ("day", "<", 3)], [("hour", "=", 0), ("day", "+", 1)]))
        choices.append(Choice("Wait", name, [("hour", "<", 23)], [("hour", "+", 1)]))
        choices.append(Choice("The ship leaves", "gone", [("hour", "==", 23), ("day", "==", 3)]))
        places[name] = choices
    return Model(variables, places, ["gone"])


def chapters(size):
    """Chapters of forty knots; choices guarded by flags, a score and a mood; now and then a way back; all are read at the end."""
    dice = random.Random(5)
    flags = [f"f{i}" for i in range(10)]
    variables = {name: (0, 1) for name in flags} | {"score": (0, size), "mood": (2, 4)}
    places = {}
    last = 6 * 40 - 1
    for at in range(last):
        chapter, knot = divmod(at, 40)
        choices = []
        for k in range(4):
            ahead = min(at + 1 + (k if k == 0 else dice.randint(0, 6)), last)
            if k == 3 and knot > 4 and dice.random() < 0.1:
                ahead = at - dice.randint(1, 4)
            choice = Choice(f"Way {k}", f"k{ahead}")
            if k > 0:
                roll = dice.random()
                if roll < 0.3:
                    choice.guard.append((dice.choice(flags), "==", dice.randint(0, 1)))
                elif roll < 0.45:
                    choice.guard.append(("score", ">=", dice.randint(1, size // 2)))
                roll = dice.random()
                if roll < 0.12:
                    choice.updates.append((dice.choice(flags), "=", 1))
                elif roll < 0.30:
                    choice.guard.append(("score", "<", size))
                    choice.updates.append(("score", "+", 1))
                elif roll < 0.42:
                    up = dice.random() < 0.5
                    choice.guard.append(("mood", "<", 4) if up else ("mood", ">", 0))
                    choice.updates.append(("mood", "+" if up else "-", 1))
            choices.append(choice)
        places[f"k{at}"] = choices
    final = [Choice(f"Remember {f}", "proud", [(f, "==", 1)]) for f in flags]
    final += [Choice(f"Count {n}", "rich", [("score", "==", n)]) for n in range(1, size + 1)]
    final += [Choice(f"Mood {n}", "calm", [("mood", "==", n)]) for n in range(5)]
    places[f"k{last}"] = final
    return Model(variables, places, ["proud", "rich", "calm"])


models = {"hub": (hub, 20), "counters": (counters, 3), "chapters": (chapters, 8)}


def write_ink(model):
    out = [f"VAR {name} = {first}" for name, (first, _) in model.variables.items()]
    flags = {choice.once for choices in model.places.values() for choice in choices if choice.once}

    def condition(variable, operator, number):
        if variable in flags:  # the label of a choice is true once it was taken
            return variable if number else f"not {variable}"
        return f"{variable} {operator} {number}"

    out.append(f"-> {next(iter(model.places))}")
    for name, choices in model.places.items():
        out.append(f"=== {name}")
        for c in choices:
            label = f" ({c.once})" if c.once else ""
            guard = f" {{{' and '.join(condition(*g) for g in c.guard)}}}" if c.guard else ""
            out.append(f"{'*' if c.once else '+'}{label}{guard} [{c.text}]")
            for variable, how, number in c.updates:
                out.append(f"  ~ {variable} = {number}" if how == "=" else f"  ~ {variable} = {variable} {how} {number}")
            out.append(f"  -> {c.to}")
    for name in model.endings:
        out += [f"=== {name}", "-> END"]
    return "\n".join(out) + "\n"


def write_promela(model):
    flags = [choice.once for choices in model.places.values() for choice in choices if choice.once]
    every = {name: limit for name, (_, limit) in model.variables.items()} | {flag: 1 for flag in flags}
    out = [f"{'bit' if limit == 1 else 'byte'} {name} = {model.variables.get(name, (0, 0))[0]};" for name, limit in every.items()]
    out += ["active proctype story() {"]
    for name, choices in model.places.items():
        out += [f"{name}:", "  if"]
        for c in choices:
            guard = [f"{v} {op} {n}" for v, op, n in c.guard] + ([f"{c.once} == 0"] if c.once else [])
            updates = [f"{v} = {n}" if how == "=" else f"{v} = {v} {how} {n}" for v, how, n in c.updates]
            updates += [f"{c.once} = 1"] if c.once else []
            if c.to in model.endings:
                updates = [f"{v} = 0" for v in every]
            out.append(f"  :: d_step {{ ({' && '.join(guard) or 'true'}) -> {'; '.join(updates) or 'skip'} }}; goto {'end_' if c.to in model.endings else ''}{c.to}")
        out.append("  fi;")
    for name in model.endings:
        out.append(f"end_{name}: false;")
    return "\n".join(out) + "\n}\n"


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in models or sys.argv[2] not in ("ink", "promela"):
        sys.exit(f"usage: bench/models.py {'|'.join(models)} ink|promela [SIZE]")
    make, size = models[sys.argv[1]]
    model = make(int(sys.argv[3]) if len(sys.argv) > 3 else size)
    sys.stdout.write(write_ink(model) if sys.argv[2] == "ink" else write_promela(model))
