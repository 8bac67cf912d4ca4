# Loops of hours and days, storylets, journeys, crews, errands, farms; and a long tale that branches. What skeletons are: bench/published.py.
from skeletons.table import game, many


@game("a loop of 6 hours at 5 places, 8 things to know that outlast the loop, a day that is got right")
def time_loop():
    out = "VAR hour = 0\n" + many(8, lambda k: f"VAR know{k} = false") + "\n-> wake\n=== wake ===\n~ hour = 0\n-> p0\n"
    for p in range(5):
        out += f"=== p{p} ===\n{{hour >= 6: -> wake}}\n~ hour++\n" + many(5, lambda o: f"+ [Go to {o}] -> p{o}" if o != p else "+ [Wait] -> p" + str(p)) + "\n"
        for k in range(8):
            if k % 5 == p:
                out += f"+ {{not know{k} and hour == {k % 6 + 1}{' and know' + str(k - 1) if k % 3 == 1 else ''}}} [Listen]\n  ~ know{k} = true\n  -> p{p}\n"
    return out + "+ {know7 and know4 and know2 and hour == 5} [Stop it] -> morning\n=== morning ===\nA new day. -> END\n"


@game("20 storylets, each once, half of them with conditions on three numbers; 10 are told")
def storylets():
    out = "VAR a = 0\nVAR b = 0\nVAR c = 0\nVAR told = 0\n-> deck\n=== deck ===\n{told >= 10: -> close}\n" + many(20, lambda k: f"<- s{k}") + "\n-> DONE\n"
    for k in range(20):
        v = "abc"[k % 3]
        guard = f"{{{'abc'[(k + 1) % 3]} >= {k % 4}}} " if k % 2 else ""
        out += f"=== s{k} ===\n* {guard}[Piece {k}]\n  ~ {v} {'+' if k % 5 else '-'}= 1\n  ~ told++\n  -> deck\n"
    return out + "=== close ===\n{a > 3: -> END}\n{b > 2 and c > 1: -> END}\n-> END\n"


@game("5 days of school in 4 periods: 5 lessons that raise 5 skills to 8, a friend, absences, an exam")
def school():
    names = ["sport", "maths", "art", "stage", "code"]
    out = "".join(f"VAR {n} = 0\n" for n in names) + "VAR day = 1\nVAR period = 1\nVAR absent = 0\nVAR friend = 0\nVAR summoned = false\n-> hall\n=== hall ===\n{day > 5: -> exam}\n{summoned: -> office}\n"
    out += "".join(f"+ {{{n} < 8}} [{n}]\n  ~ {n} += 1\n  -> pass\n" for n in names) + "+ [Skip]\n  ~ absent++\n  {absent > 2:\n    ~ summoned = true\n  }\n  -> pass\n+ {friend < 4} [Talk]\n  ~ friend++\n  -> pass\n"
    out += "=== pass ===\n~ period++\n{period > 4:\n  ~ period = 1\n  ~ day++\n}\n-> hall\n=== office ===\n~ summoned = false\n~ absent = 0\n+ [Sorry] -> hall\n"
    return out + "=== exam ===\n{maths >= 5 and code >= 5: Prize. -> END}\n{sport >= 6: Cup. -> END}\n{friend >= 3: Friends. -> END}\nPassed. -> END\n"


@game("a journey over 20 cities, 3 roads each, days to 80, money by fives, a gift or two for sale")
def journey():
    out = "VAR days = 0\nVAR pounds = 100\nLIST bag = silk, tea, clock, lens\n-> c0\n"
    for c in range(20):
        out += f"=== c{c} ===\n{{days > 80: -> late}}\n{{City {c}.|{c} again.}}\n"
        if c % 5 == 2:
            t = ["silk", "tea", "clock", "lens"][c // 5]
            out += f"+ {{bag !? {t} and pounds >= 20}} [Buy {t}]\n  ~ bag += {t}\n  ~ pounds -= 20\n  -> c{c}\n"
        if c % 5 == 4:
            t = ["silk", "tea", "clock", "lens"][(c // 5 + 3) % 4]
            out += f"+ {{bag ? {t}}} [Sell {t}]\n  ~ bag -= {t}\n  ~ pounds += 60\n  -> c{c}\n"
        for step, cost, time in [(1, 5, 6), (2, 25, 4), (3, 60, 3)]:
            to = f"c{c + step}" if c + step < 20 else "home"
            out += f"+ {{pounds >= {cost}}} [{step} on]\n  ~ pounds -= {cost}\n  ~ days += {time}\n  -> {to}\n"
        out += f"+ [Work]\n  ~ pounds += 15\n  ~ days += 5\n  -> c{c}\n"
    return out + "=== home ===\n{days <= 70: In time. -> END}\nToo late. -> END\n=== late ===\nToo late. -> END\n"


@game("a cat: hunger, play and sleep of 0 to 10, clamped, each day 4 deeds, 7 days")
def pet():
    return """VAR food = 5
VAR play = 5
VAR sleep = 5
VAR day = 1
VAR deed = 0
-> day_of
=== day_of ===
{deed >= 4:
  ~ deed = 0
  ~ day++
}
{day > 7: -> week}
~ deed++
+ [Feed]
  ~ alter(food, 3)
+ [Play]
  ~ alter(play, 3)
  ~ alter(sleep, -1)
+ [Let sleep]
  ~ alter(sleep, 4)
- ~ alter(food, -1)
~ alter(play, -1)
~ alter(sleep, -1)
{food == 0 or sleep == 0: -> gone}
-> day_of
=== week ===
{food > 5 and play > 5: It purrs. -> END}
It stays. -> END
=== gone ===
Gone. -> END
=== function alter(ref x, k) ===
~ x = x + k
{
- x > 10:
  ~ x = 10
- x < 0:
  ~ x = 0
}
"""


@game("a heist: 3 of 6 people, 4 of 8 tools, 12 beats that ask who and what is there")
def heist():
    out = "LIST crew = " + ", ".join(f"p{k}" for k in range(6)) + "\nLIST tools = " + ", ".join(f"t{k}" for k in range(8)) + "\nVAR alarm = 0\n-> hire\n=== hire ===\n{LIST_COUNT(crew) >= 3: -> pack}\n"
    out += many(6, lambda k: f"+ {{crew !? p{k}}} [Ask {k}]\n  ~ crew += p{k}\n  -> hire") + "\n=== pack ===\n{LIST_COUNT(tools) >= 4: -> b0}\n"
    out += many(8, lambda k: f"+ {{tools !? t{k}}} [Pack {k}]\n  ~ tools += t{k}\n  -> pack") + "\n"
    for k in range(12):
        out += f"=== b{k} ===\n{{alarm > 3: -> jail}}\n* {{crew ? p{k % 6}}} [Send {k % 6}]\n* {{tools ? t{k % 8}}} [Use {k % 8}]\n  ~ tools -= t{k % 8}\n* [Risk it]\n  {{RANDOM(1, 3) == 1:\n    ~ alarm++\n  }}\n- -> b{k + 1}\n"
    return out + "=== b12 ===\nRich. -> END\n=== jail ===\nCaught. -> END\n"


@game("a branching tale of 120 knots, 12 flags, 15 endings, no loops")
def branching_tale():
    out = many(12, lambda k: f"VAR f{k} = false") + "\n-> n0\n"
    for k in range(120):
        a, b = min(k + 1 + k % 3, 120), min(k + 2 + k % 5, 120)
        out += f"=== n{k} ===\nPage {k}.\n* [One]\n" + (f"  ~ f{k // 10} = true\n" if k % 10 == 4 else "") + f"  -> n{a}\n* [Two] -> n{b}\n"
        out += f"* {{f{(k // 10 + 5) % 12}}} [Three] -> e{k % 15}\n" if k % 8 == 7 else ""
    return out + "=== n120 ===\n{f0 and f3: -> e0}\n-> e1\n" + many(15, lambda k: f"=== e{k} ===\nEnding {k}. -> END") + "\n"


@game("a village: 9 people of 5 topics each, 6 errands of three steps, a feast when 4 are done")
def village():
    out = "VAR done = 0\n" + many(6, lambda k: f"VAR errand{k} = 0") + "\n-> square\n=== square ===\n" + many(9, lambda p: f"+ [See {p}] -> p{p}") + "\n+ {done >= 4} [The feast] -> feast\n"
    for p in range(9):
        out += f"=== p{p} ===\n- (top)\n" + many(5, lambda k: f"* [Ask {k}] -> top") + "\n"
        for e in range(6):
            if e == p:
                out += f"+ {{errand{e} == 0}} [May I help?]\n  ~ errand{e} = 1\n  -> top\n+ {{errand{e} == 2}} [It is done]\n  ~ errand{e} = 3\n  ~ done++\n  -> top\n"
            elif (e + 3) % 9 == p:
                out += f"+ {{errand{e} == 1}} [I was sent]\n  ~ errand{e} = 2\n  -> top\n"
        out += "+ [Leave] -> square\n"
    return out + "=== feast ===\n{errand2 == 3 and errand5 == 3: Crowned. -> END}\nGood night. -> END\n"


@game("a farm that grows: gold, crops, plots to 6, prices, tools bought, a year of 12 months")
def farm():
    return """VAR gold = 20
VAR plots = 1
VAR crops = 0
VAR plough = false
VAR month = 1
-> year
=== year ===
{month > 12: -> end_of_it}
+ {gold >= plots} [Sow]
  ~ gold -= plots
  ~ crops += plots
  {plough:
    ~ crops += plots
  }
+ {crops > 0} [Sell all]
  ~ gold += crops * 3
  ~ crops = 0
+ {gold >= 10 and plots < 6} [Another plot]
  ~ gold -= 10
  ~ plots++
+ {gold >= 25 and not plough} [A plough]
  ~ gold -= 25
  ~ plough = true
+ [Rest]
- ~ month++
{RANDOM(1, 6) == 1 and crops > 0:
  ~ crops--
}
-> year
=== end_of_it ===
{gold >= 150: Rich. -> END}
{plots == 6: Broad. -> END}
Enough. -> END
"""
