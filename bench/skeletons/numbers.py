# Money, needs and standings that go up and down, and games of chance. What skeletons are: bench/published.py.
from skeletons.table import game, many


@game("an exercise: a cave, torches and hunger that go up and down without an end")
def cave():
    return """VAR torches = 0
VAR food = 5
VAR hunger = 2
VAR pet = ""
-> name
=== name ===
* [Rex]
  ~ pet = "Rex"
* [Mo]
  ~ pet = "Mo"
- -> mouth
=== mouth ===
{not pick: Torches lie here.} {torches} torches. {pet} would like it.
+ [East] -> east
+ [West] -> west
+ [Hunger?] -> status
+ [Eat] -> eat
+ [Take a torch] -> pick
* {hunger >= 5} [Starve] -> starve
=== status ===
{hunger}
+ [Back] -> mouth
=== eat ===
~ food = food - 1
~ hunger = hunger - 1
{food} left.
+ [Back] -> mouth
=== pick ===
~ torches = torches + 1
+ [Back] -> mouth
=== east ===
* {torches > 0} [Light it] -> lit
+ [Back] -> mouth
=== lit ===
~ torches = torches - 1
~ hunger = hunger + 1
+ [On] -> gold
+ [Back] -> mouth
=== west ===
~ hunger = hunger + 1
+ [Back] -> mouth
=== gold ===
Gold. -> END
=== starve ===
Starved. -> END
"""


@game("an exercise: a beach, a clock of 4 parts of the day in a function, calm that only grows")
def beach():
    return """VAR time = -1
VAR shell = 0
VAR calm = 0
-> shore
=== shore ===
It is {advance()}.
* [Listen]
  ~ calm = calm + 1
  -> listen
* [Cave] -> cave
* [Wade] -> wade
+ [Look around] -> gaze
* {time == 3} [Lie down] -> lie
+ [Wait] -> shore
=== gaze ===
~ calm = calm + 1
* {time >= 2} [Take a shell]
  ~ shell = shell + 1
  -> shore
+ [Back] -> shore
=== listen ===
+ [Back] -> shore
=== cave ===
{shell > 0 and calm > 3: You are let in. -> END}
+ [Back] -> shore
=== wade ===
{calm < 2: Cold. -> END}
Warm. -> END
=== lie ===
{calm > 5: Asleep. -> END}
Awake. -> END
=== function advance ===
~ time = time + 1
{time > 3:
  ~ time = 0
}
{
- time == 0: ~ return "early"
- time == 1: ~ return "late"
- time == 2: ~ return "midnight"
- else: ~ return "the small hours"
}
"""


@game("a life in money: a tree of 40 knots that set and change money, health and name, a roll for bad luck on the way, and over again")
def life():
    out = """VAR hp = 100
VAR mp = 100
VAR money = 1000
VAR rep = 100
VAR debt = 0
VAR fund = false
VAR side = false
VAR mentor = false
VAR after = -> start
-> start
=== again ===
+ [Over again]
  ~ hp = 100
  ~ mp = 100
  ~ money = 1000
  ~ rep = 100
  ~ debt = 0
  ~ fund = false
  ~ side = false
  ~ mentor = false
  -> start
+ [Quit] -> END
=== function crisis ===
{hp < 40 || money < -10000 || debt >= 3:
  ~ return true
- else:
  ~ return false
}
=== function chance ===
~ temp c = 5
{hp >= 80 && mp >= 80:
  ~ c = c - 2
}
{money >= 50000 && debt == 0:
  ~ c = c - 2
}
{fund:
  ~ c = c - 1
}
{crisis():
  ~ c = c + 3
}
{mentor:
  ~ c = c - 1
}
~ return c
=== start ===
Where to?
""" + many(4, lambda k: f"+ [Way {k}] -> k{k}_0") + "\n"
    for p in range(4):
        for k in range(10):
            out += f"=== k{p}_{k} ===\n"
            out += f"~ money = {1000 * (k + 1) + p * 300}\n" if k % 3 == 0 else ""
            nxt = f"k{p}_{k + 1}" if k < 9 else "ending"
            if k % 4 == 1:
                out += f"~ temp limit = chance()\n~ temp roll = RANDOM(1, 10)\n{{roll <= limit:\n  ~ after = -> k{p}_{k}_go\n  -> luck\n- else:\n  -> k{p}_{k}_go\n}}\n=== k{p}_{k}_go ===\n"
            out += f"+ [Save]\n  ~ money += 200\n  ~ {['fund', 'side', 'mentor'][k % 3]} = true\n  -> {nxt}\n+ [Spend]\n  ~ money -= 800\n  ~ mp += 5\n  -> {nxt}\n"
            out += f"+ [Borrow]\n  ~ debt += 1\n  ~ money += 2000\n  ~ hp -= 10\n  -> {nxt}\n" if k % 2 else f"+ [Help]\n  ~ rep += 10\n  -> {nxt}\n"
    out += "=== luck ===\n~ temp roll = RANDOM(1, 5)\n{ roll:\n" + "".join(f"  - {k}: -> bad{k}\n" for k in range(1, 6)) + "}\n"
    for k in range(1, 6):
        out += f"=== bad{k} ===\n~ hp -= {k * 3}\n{{crisis(): It is too much. | It is bearable.}}\n+ [Pay]\n  ~ money -= {k * 700}\n+ [Owe]\n  ~ debt += 1\n"
        out += "+ {fund} [The fund]\n  ~ fund = false\n- -> after\n"
    return out + """=== ending ===
{money >= 9000 and debt == 0: Rich. -> again}
{rep >= 120: Loved. -> again}
{hp < 50: Worn. -> again}
Fine. -> again
"""


@game("12 days of a ship: food, fuel, morale and hull of 0 to 100 by fives, 8 events at random, no limit but the days")
def seedship():
    out = "VAR food = 50\nVAR fuel = 50\nVAR morale = 50\nVAR hull = 50\nVAR jumps = 0\n-> hub\n=== hub ===\n~ jumps++\n"
    out += "{food <= 0 or fuel <= 0 or morale <= 0 or hull <= 0: -> lost}\n{jumps > 12: -> found}\n~ temp what = RANDOM(1, 8)\n{ what:\n" + "".join(f"  - {k}: -> e{k}\n" for k in range(1, 9)) + "}\n"
    names = ["food", "fuel", "morale", "hull"]
    for k in range(1, 9):
        a, b, c = names[k % 4], names[(k + 1) % 4], names[(k * 3) % 4]
        out += f"=== e{k} ===\nEvent {k}.\n+ [Allow]\n  ~ alter({a}, 15)\n  ~ alter({b}, -{5 * (k % 3 + 1)})\n+ [Deny]\n  ~ alter({c}, -15)\n- -> hub\n"
    return out + "=== lost ===\nLost. -> END\n=== found ===\nFound. -> END\n=== function alter(ref x, k) ===\n~ x = x + k\n{x > 100:\n  ~ x = 100\n}\n{x < 0:\n  ~ x = 0\n}\n"


@game("a king's cards: four standings of 0 to 20, 24 cards of which some come once, until one standing falls or is full")
def kings_cards():
    names = ["church", "people", "army", "gold"]
    out = "".join(f"VAR {n} = 10\n" for n in names) + "-> deck\n=== deck ===\n"
    out += "".join(f"{{{n} <= 0: -> fall(\"{n}\")}}\n{{{n} >= 20: -> fall(\"{n}\")}}\n" for n in names)
    out += "{shuffle:\n" + "".join(f"  - -> card{k}\n" for k in range(24)) + "}\n"
    for k in range(24):
        a, b = names[k % 4], names[(k // 4 + k + 1) % 4]
        out += f"=== card{k} ===\n" + (f"{{card{k} > 1: -> deck}}\n" if k % 6 == 0 else "")
        out += f"+ [Yes]\n  ~ {a} += {k % 3 + 1}\n  ~ {b} -= {k % 2 + 1}\n+ [No]\n  ~ {a} -= {k % 2 + 1}\n- -> deck\n"
    return out + "=== fall(what) ===\nThe {what} ends you. -> END\n"


@game("a week in a van: 4 times of day, 6 foods in a list offered by threads, coffee, hunger, day counted")
def van():
    foods = ["beans", "soup", "rice", "bread", "plums", "oats"]
    out = "VAR day = 0\nLIST hours = morning, (noon), evening, night\nLIST food = " + ", ".join(f"({f})" for f in foods) + "\nVAR coffee = 4\nVAR hunger = 0\n-> meal\n"
    out += "=== tick ===\n{hours == night:\n  ~ hours = morning\n  ~ day++\n- else:\n  ~ hours++\n}\n{day >= 7: -> home}\n{hunger > 5: -> faint}\n-> meal\n"
    out += "=== meal ===\n~ temp left = food\n- (top)\n~ temp one = LIST_MIN(left)\n~ left -= one\n{one: <- option(one)}\n{left: -> top}\n+ {coffee > 0} [Coffee]\n  ~ coffee--\n  -> tick\n+ [Skip]\n  ~ hunger++\n  -> tick\n= option(what)\n+ [{what}]\n  ~ food -= what\n  ~ hunger--\n  -> tick\n"
    return out + "=== home ===\n{hunger <= 0: Well fed. -> END}\nHome. -> END\n=== faint ===\nYou faint. -> END\n"


@game("10 days on an island: food, water, health of 0 to 10, 3 deeds a day, a storm at random")
def island():
    return """VAR food = 3
VAR water = 3
VAR health = 10
VAR raft = 0
VAR day = 1
VAR deeds = 0
-> morning
=== morning ===
~ deeds = 0
-> act
=== act ===
{deeds >= 3: -> night}
~ deeds++
+ [Fish]
  ~ food += RANDOM(0, 2)
+ [Fetch water]
  ~ water += 2
+ [Build]
  ~ raft++
+ {health < 10} [Rest]
  ~ health++
+ {raft >= 12} [Sail] -> sail
- {food > 10:
  ~ food = 10
}
{water > 10:
  ~ water = 10
}
-> act
=== night ===
~ food--
~ water--
{food < 0:
  ~ food = 0
  ~ health -= 2
}
{water < 0:
  ~ water = 0
  ~ health -= 3
}
{RANDOM(1, 4) == 1:
  A storm.
  ~ raft = MAX(raft - 2, 0)
}
{health <= 0: You die. -> END}
~ day++
{day > 10: A ship. -> END}
-> morning
=== sail ===
{food + water >= 6: Home. -> END}
Adrift. -> END
"""


@game("a shop: buy at 3, sell at 5, rent of 40 each week, coins without an end, 2 weeks")
def shop_weeks():
    return shop("day > 14: -> closed")


@game("the same without a last day: it goes on for ever, or until there is no money")
def shop_for_ever():
    return shop("false: -> closed")


def shop(stop):
    return f"""VAR coins = 30
VAR stock = 0
VAR day = 1
VAR fame = 0
-> open
=== open ===
Day {{day}}, {{coins}} coins.
{{{stop}}}
{{coins < 0: -> broke}}
- (counter)
+ {{coins >= 6}} [Buy two]
  ~ coins -= 6
  ~ stock += 2
  -> counter
+ {{stock > 0}} [Sell one]
  ~ stock--
  ~ coins += 5
  {{RANDOM(1, 3) == 1:
    ~ fame++
  }}
  -> counter
+ [Close]
  ~ day++
  {{day % 7 == 0:
    ~ coins -= 40
  }}
  -> open
=== broke ===
Broke. -> END
=== closed ===
{{coins >= 100: Rich. -> END}}
{{fame > 5: Known. -> END}}
Done. -> END
"""


@game("coins won and lost by dice, in bets of 1, 5, 10, between 0 and 100")
def dice_table():
    return """VAR coins = 20
-> table
=== table ===
{coins <= 0: -> broke}
{coins >= 100: -> rich}
""" + "".join(f"+ {{coins >= {b}}} [Bet {b}] -> bet({b})\n" for b in (1, 5, 10)) + """+ [Leave] -> home
=== bet(n) ===
~ temp a = RANDOM(1, 6) + RANDOM(1, 6)
{
- a == 7: You lose.
  ~ coins -= n
- a >= 10: You win double.
  ~ coins += n * 2
- a > 7: You win.
  ~ coins += n
- else: You lose.
  ~ coins -= n
}
-> table
=== broke ===
Broke. -> END
=== rich ===
Rich. -> END
=== home ===
{coins > 20: Up. -> END}
Down. -> END
"""


@game("a card game to 21: a deck of 24 cards in a list, drawn by chance, 5 coins")
def twenty_one():
    ranks = [("ace", 11), ("nine", 9), ("ten", 10), ("jack", 2), ("queen", 3), ("king", 4)]
    deck = ", ".join(f"{s}_{n} = {100 * k + v}" for k, s in enumerate(["c", "d", "h", "s"]) for n, v in ranks)
    return f"""LIST cards = {deck}
VAR deck = ()
VAR mine = 0
VAR theirs = 0
VAR coins = 5
-> deal
=== deal ===
{{coins <= 0: -> out}}
{{coins >= 10: -> up}}
~ deck = LIST_ALL(cards)
~ mine = draw() + draw()
~ theirs = draw()
- (turn)
{{mine > 21: -> lose}}
+ [Hit]
  ~ mine += draw()
  -> turn
+ [Stay]
- (house)
{{theirs < 17:
  ~ theirs += draw()
  -> house
}}
{{theirs > 21 or mine > theirs: -> win}}
-> lose
=== win ===
~ coins++
+ [Again] -> deal
+ [Go] -> up
=== lose ===
~ coins--
+ [Again] -> deal
+ [Go] -> out
=== up ===
Up. -> END
=== out ===
Out. -> END
=== function draw ===
~ temp one = LIST_RANDOM(deck)
~ deck -= one
~ return LIST_VALUE(one) % 100
"""
