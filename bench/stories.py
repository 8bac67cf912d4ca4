#!/usr/bin/env python3
# bench/stories.py SHAPE [LINES] [SEED]: a story as people write them, of about so many lines; equal arguments give equal text.
#
# A story is a row of scenes that share a few variables (scores, flags, money, a list of things) and ends where thresholds say. A scene is
# one of the shapes that ink games are made of; SHAPE is one of them for every scene, or `mixed`. `bench/stories.py --shapes` names them.
import random
import sys

words = """lamp harbour letter winter bridge candle garden mirror engine window silver orchard ferry kettle ribbon station violin
cellar market lantern pocket umbrella stairs corner carriage river attic ledger""".split()
people = ["Ada", "Bruno", "Clara", "Dorian"]
things = ["rope", "key", "lens", "map", "coin", "flask"]


class Writer:
    def __init__(self, shape, lines, seed):
        self.dice = random.Random(f"{shape} {lines} {seed}")
        self.shape, self.wanted = shape, lines
        self.lines, self.flags, self.numbers, self.functions = [], [], {}, []

    # ---- sentences

    def text(self):
        pick = self.dice.choice
        return f"The {pick(words)} by the {pick(words)} {pick(['waits', 'glows', 'creaks', 'is gone', 'stands open'])}."

    def say(self, indent=0, count=None):
        for _ in range(count or self.dice.randint(1, 3)):
            line = self.text()
            if self.dice.random() < 0.08:
                line = "{" + "|".join(self.text() for _ in range(3)) + "}"
            if self.dice.random() < 0.04:
                line = "{~" + "|".join(self.text() for _ in range(3)) + "}"
            self.put(line, indent)

    def put(self, line, indent=0):
        self.lines.append("  " * indent + line)

    def score(self):
        return "trust_" + self.dice.choice(people).lower()

    def change(self, indent):
        """Now and then something that is remembered."""
        roll = self.dice.random()
        if roll < 0.1:
            self.put(f"~ {self.score()} {self.dice.choice(['+', '+', '-'])}= 1", indent)
        elif roll < 0.17:
            name = f"did_{len(self.flags)}"
            self.flags.append(name)
            self.put(f"~ {name} = true", indent)
        elif roll < 0.2:
            self.put(f"~ things += {self.dice.choice(things)}", indent)

    def condition(self):
        roll = self.dice.random()
        if roll < 0.4 and self.flags:
            return self.dice.choice(["", "not "]) + self.dice.choice(self.flags[-12:])
        if roll < 0.7:
            return f"{self.score()} {self.dice.choice(['>', '>=', '<'])} {self.dice.randint(0, 2)}"
        return f"things {self.dice.choice(['?', '!?'])} {self.dice.choice(things)}"

    def remark(self, indent):
        if self.dice.random() < 0.3:
            self.put("{" + self.condition() + ": " + self.text() + "}", indent)

    # ---- scenes: from `name` to `next`

    def weave(self, name, after):
        self.put(f"=== {name} ===")
        for _ in range(self.dice.randint(2, 5)):
            self.say()
            self.remark(0)
            for _ in range(self.dice.randint(2, 3)):
                guard = "{" + self.condition() + "} " if self.dice.random() < 0.1 else ""
                self.put(f"* {guard}[{self.text()}]")
                self.say(1)
                self.change(1)
            self.put("* -> ")
            self.put("- " + self.text())
        self.put(f"-> {after}")

    def talk(self, name, after):
        """A hub of topics, each once, some with questions of their own, one that another opens."""
        self.put(f"=== {name} ===")
        self.say()
        self.put("- (hub)")
        topics = self.dice.randint(4, 8)
        for k in range(topics):
            guard = f"{{topic_{self.dice.randint(0, k - 1)}}} " if k > 1 and self.dice.random() < 0.35 else ""
            self.put(f"* (topic_{k}) {guard}[Ask about the {self.dice.choice(words)}]")
            self.say(1)
            if self.dice.random() < 0.4:
                for _ in range(2):
                    self.put(f"* * [{self.text()}]", 1)
                    self.say(2, 1)
                    self.change(2)
                self.put("- - " + self.text(), 1)
            self.put("-> hub", 1)
        self.put("+ [Leave it at that]")
        self.put(f"-> {after}", 1)

    def rooms(self, name, after):
        """Rooms to walk about in, things that lie there, a door that wants one of them."""
        count = self.dice.randint(3, 5)
        key = self.dice.choice(things)
        self.put(f"=== {name} ===")
        self.say()
        self.put(f"-> {name}_room0")
        for r in range(count):
            self.put(f"=== {name}_room{r} ===")
            self.put("{A new room.|The same room.|You know this room.}")
            self.remark(0)
            for other in {(r + 1) % count, self.dice.randrange(count)} - {r}:
                self.put(f"+ [To room {other}]")
                self.put(f"-> {name}_room{other}", 1)
            item = key if r == count - 1 else self.dice.choice(things)
            self.put(f"* {{things !? {item}}} [Take the {item}]")
            self.put(f"~ things += {item}", 1)
            self.put(f"-> {name}_room{r}", 1)
            for _ in range(self.dice.randint(0, 2)):
                self.put(f"* [Look at the {self.dice.choice(words)}]")
                self.say(1)
                self.put(f"-> {name}_room{r}", 1)
            if r == 0:
                self.put(f"+ {{things ? {key}}} [Open the door]")
                self.put(f"~ things -= {key}", 1)
                self.put(f"-> {after}", 1)

    def storylets(self, name, after):
        """Small pieces that offer themselves when their time has come; after a few, on."""
        count, enough = self.dice.randint(5, 8), self.dice.randint(3, 4)
        self.numbers[f"{name}_done"] = 0
        self.put(f"=== {name} ===")
        self.put(f"{{{name}_done >= {enough}: -> {after}}}")
        self.say(count=1)
        for s in range(count):
            self.put(f"<- {name}_piece{s}")
        self.put(f"+ [Let it be]")
        self.put(f"-> {after}", 1)
        for s in range(count):
            self.put(f"=== {name}_piece{s} ===")
            guard = "{" + self.condition() + "} " if self.dice.random() < 0.5 else ""
            self.put(f"* {guard}[{self.text()}]")
            self.say(1)
            self.change(1)
            self.put(f"~ {name}_done++", 1)
            self.put(f"-> {name}", 1)

    def days(self, name, after):
        """Days with hours, work that pays, food that costs, a price to reach or a last day."""
        last, price = self.dice.randint(3, 6), self.dice.choice([20, 30, 40])
        for each, value in [("day", 1), ("hour", 0), ("energy", 4)]:
            self.numbers[f"{name}_{each}"] = value
        self.put(f"=== {name} ===")
        self.put(f"Day {{{name}_day}}, hour {{{name}_hour}}, {{money}} coins.")
        self.put(f"{{{name}_day > {last}: -> {after}}}")
        self.put(f"+ {{{name}_hour < 3 and {name}_energy > 0}} [Work]")
        self.put(f"~ money += {self.dice.choice([2, 3, 5])}", 1)
        self.put(f"~ {name}_energy--", 1)
        self.put(f"~ {name}_hour++", 1)
        self.put(f"+ {{money >= 3 and {name}_energy < 4}} [Eat]")
        self.put("~ money -= 3", 1)
        self.put(f"~ {name}_energy = MIN({name}_energy + 2, 4)", 1)
        self.put(f"~ {name}_hour++", 1)
        self.put(f"+ {{money >= {price}}} [Pay the {price}]")
        self.put(f"~ money -= {price}", 1)
        self.put(f"-> {after}", 1)
        self.put("+ [Sleep]")
        self.put(f"~ {name}_day++", 1)
        self.put(f"~ {name}_hour = 0", 1)
        self.put(f"~ {name}_energy = 4", 1)
        self.put("- " + self.text())
        self.put(f"-> {name}")

    def checks(self, name, after):
        """Throws of dice against a skill."""
        self.put(f"=== {name} ===")
        for k in range(self.dice.randint(1, 3)):
            self.say()
            sides, need = self.dice.choice([6, 20, 100]), 0
            need = sides // 2
            self.put("* [Try it]")
            self.put(f"~ roll = RANDOM(1, {sides}) + skill", 1)
            self.put(f"{{roll >= {need}:", 1)
            self.say(2, 1)
            self.put("~ skill++", 2)
            self.put("- else:", 1)
            self.say(2, 1)
            self.put("~ wounds++", 2)
            self.put("}", 1)
            self.put("* [Leave it]")
            self.say(1, 1)
            self.put("- " + self.text())
        self.put(f"{{wounds > 6: -> lost}}")
        self.put(f"-> {after}")

    def tunnels(self, name, after):
        """A fight in rounds, called as a tunnel; a description in a function with a loop."""
        self.numbers[f"{name}_foe"] = self.dice.randint(2, 4)
        self.put(f"=== {name} ===")
        self.say()
        self.put(f"-> {name}_rounds ->")
        self.put(f"{{count_down(3)}}")
        self.say()
        self.put(f"-> {after}")
        self.put(f"=== {name}_rounds ===")
        self.put(f"{{{name}_foe <= 0: ->->}}")
        self.put("{wounds > 6: -> lost}")
        self.put("+ [Strike]")
        self.put("{shuffle:", 1)
        self.put(f"- ~ {name}_foe -= 1", 2)
        self.put("- ~ wounds += 1", 2)
        self.put("- Nothing.", 2)
        self.put("}", 1)
        self.put("+ [Wait]")
        self.put(self.text(), 1)
        self.put(f"* [Give way]")
        self.put("->->", 1)
        self.put("-")
        self.put(f"-> {name}_rounds")

    # ---- the whole

    def write(self):
        names = [self.shape] if self.shape != "mixed" else shapes
        scene = 0
        while len(self.lines) < self.wanted:
            shape = names[scene % len(names)] if scene < len(names) else self.dice.choice(names)
            getattr(self, shape)(f"scene{scene}", f"scene{scene + 1}")
            scene += 1
        self.put(f"=== scene{scene} ===")
        for person in people:
            self.put(f"{{trust_{person.lower()} > 2: -> with_{person.lower()}}}")
        self.put("{things ? key and money > 5: -> rich}")
        self.put("-> alone")
        for ending in [f"with_{p.lower()}" for p in people] + ["rich", "alone", "lost"]:
            self.put(f"=== {ending} ===")
            self.put(self.text())
            self.put("-> END")
        self.put("=== function count_down(n) ===")
        self.put("{n > 0: {n}… {count_down(n - 1)}}")
        head = [f"VAR trust_{p.lower()} = 0" for p in people] + ["VAR money = 5", "VAR skill = 0", "VAR wounds = 0", "VAR roll = 0"]
        head.append("LIST things = " + ", ".join(things))
        head += [f"VAR {flag} = false" for flag in self.flags] + [f"VAR {n} = {v}" for n, v in self.numbers.items()]
        return "\n".join(head + ["-> scene0"] + self.lines) + "\n"


shapes = ["weave", "talk", "rooms", "storylets", "days", "checks", "tunnels"]

if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] == "--shapes":
        print("\n".join(shapes + ["mixed"]))
        sys.exit()
    lines = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    print(Writer(sys.argv[1], lines, seed).write(), end="")
