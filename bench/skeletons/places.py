# Rooms, things to look at and to take, locks, mazes. What skeletons are: bench/published.py.
from skeletons.table import game, many


@game("a flat: 4 rooms of sticky and once-only things to do, a menu of food in menus, a score, sleep to go on")
def morning():
    return f"""VAR score = 0
VAR eaten = 0
VAR radio = "none"
VAR light = false
-> bed
=== bed ===
{{light: The room is lit.|It is dark.}}
{{not light:
  + [Light] -> lamp
}}
+ [Get up] -> up
+ [Lie still] -> bed
= lamp
~ light = true
~ score += 1
-> bed
= up
{{not light:
  You hit your head.
  ~ score -= 1
  -> bed
}}
-> flat
=== flat ===
{{TURNS_SINCE(-> bed) > 10: -> mail}}
+ [Kitchen] -> kitchen
+ [Bathroom] -> bath
+ [Phone] -> phone
+ {{radio == "none"}} [Radio on] -> tune
+ {{radio != "none"}} [Another station] -> tune
+ {{not tidy}} [Tidy up] -> tidy
+ [Nap]
  ++ [Yes] -> mail
  ++ [No] -> flat
= tidy
~ score += 1
-> flat
= tune
+ [Jazz]
  ~ radio = "jazz"
+ [News]
  ~ radio = "news"
+ [Off]
  ~ radio = "none"
- -> flat
=== kitchen ===
+ {{not first}} [Soup] -> first
+ {{first and not second}} [More soup] -> second
* {{first and second}} [A third]
  ++ [Really] -> ill
  ++ [No] -> flat
+ [Noodles]
  ~ eaten = eaten + 1
  -> kitchen
+ [Back] -> flat
= first
Good. -> flat
= second
Too much. -> flat
= ill
You lie down. -> END
=== bath ===
{many(3, lambda k: f"* [Thing {k}]" + chr(10) + "  ~ score += 1" + chr(10) + "  -> bath")}
+ [Out] -> flat
=== phone ===
+ [Mail] -> inbox
{many(3, lambda k: f"* [Page {k}] -> phone")}
+ [Away] -> flat
= inbox
{many(5, lambda k: f"* [Letter {k}] -> inbox")}
+ [Back] -> phone
=== mail ===
A knock. {{eaten > 2: You feel heavy.}}
{{score}} points.
-> END
"""


@game("a house of 14 rooms and 9 things, locks that want things, doors that stay open, sticky looks")
def haunted_house():
    things = [f"thing{k}" for k in range(9)]
    out = "LIST inventory = " + ", ".join(things) + "\n" + "".join(f"VAR open{k} = false\nVAR looked{k} = false\n" for k in range(5)) + "-> r0\n"
    for r in range(14):
        out += f"=== r{r} ===\n# place: {r}\n{{A room.|Room {r} again.}}\n- (choice)\n"
        if r:
            out += f"+ [Back] -> r{(r - 1) // 2}\n"
        for nxt in (2 * r + 1, 2 * r + 2):
            if nxt < 14:
                door = nxt % 5 if nxt % 3 == 0 else None
                out += f"+ {{{'open' + str(door) if door is not None else 'true'}}} [To {nxt}] -> r{nxt}\n"
                if door is not None:
                    out += f"+ {{not open{door} and inventory ? thing{door}}} [Unlock {nxt}]\n  ~ open{door} = true\n  ~ inventory -= thing{door}\n  -> choice\n"
        if r < 9:
            out += f"+ {{inventory !? thing{r} and not looked{r % 5}}} [Look]\n  ~ looked{r % 5} = true\n  -> choice\n" if r < 5 else ""
            out += f"* {{{'looked' + str(r % 5) if r < 5 else 'true'}}} [Take thing {r}]\n  ~ inventory += thing{r}\n  -> choice\n"
    return out + "+ {inventory ? (thing6, thing7)} [Use both] -> out\n=== out ===\nOutside. -> END\n"


@game("one locked room: 12 things to look at, once, 3 to combine, a code of what was seen")
def escape_room():
    out = "VAR lamp = false\nVAR wire = false\nVAR open = false\n-> cell\n=== cell ===\n- (hub)\n"
    for k in range(12):
        out += f"* (see{k}) [Look at {k}]\n" + {3: "  ~ lamp = true\n", 7: "  ~ wire = true\n"}.get(k, "") + "  -> hub\n"
    return out + """+ {lamp and wire and not open} [Short the lock]
  ~ open = true
  -> hub
+ {open and see2 and see5} [Type 25] -> free
+ {open} [Force the door] -> hurt
=== free ===
Free. -> END
=== hurt ===
Hurt, but out. -> END
"""


@game("3 chapters of 7 sticky spots with stopping texts, a list of things emptied after each, evidence kept to the end")
def chapters_of_spots():
    out = "LIST inventory = paper, fire, rod, key, crane\nLIST clues = c1, c2, c3, c4, c5, c6, c7, c8, c9\nVAR on = false\n-> a0\n"
    for c in range(3):
        out += f"=== a{c} ===\n~ inventory = ()\n- (area)\n~ on = true\n"
        for k in range(7):
            out += f"+ [Spot {k}]\n  ~ on = false\n  {{stopping:\n  - First look.\n  - Second look.\n  - Nothing new.\n  }}\n"
            if k < 3:
                out += f"  {{clues !? c{c * 3 + k + 1}:\n    ~ clues += c{c * 3 + k + 1}\n  }}\n"
            elif k == 3:
                out += "  ~ inventory += paper\n"
            elif k == 4:
                out += "  {inventory ? paper:\n    ~ inventory -= paper\n    ~ inventory += fire\n  }\n"
            elif k == 5:
                out += "  {inventory ? fire:\n    ~ inventory -= fire\n    ~ inventory += rod\n  }\n"
            else:
                out += f"  {{inventory ? rod: -> a{c + 1}}}\n"
        out += "- -> area\n"
    return out + "=== a3 ===\n{LIST_COUNT(clues) == 9: All of them. -> END}\n{clues ? (c2, c5): Enough. -> END}\nToo few. -> END\n"


@game("a maze of 8 by 8 with a torch, a key and a guard that moves every third step")
def maze():
    out = "VAR torch = false\nVAR key = false\nVAR step = 0\n-> c0\n"
    for y in range(8):
        for x in range(8):
            c = y * 8 + x
            out += f"=== c{c} ===\n~ step = (step + 1) % 12\n{{step == {c % 12} and {int(c % 5 == 0)} == 1: -> caught}}\n"
            out += f"+ [East] -> c{c + 1}\n" if x < 7 and (x * 3 + y * 5 + 1) % 4 else ""
            out += f"+ [West] -> c{c - 1}\n" if x else ""
            out += f"+ [South] -> c{c + 8}\n" if y < 7 and (x * 7 + y * 3) % 5 else ""
            out += f"+ [North] -> c{c - 8}\n" if y else ""
            out += "* {not torch} [Take the torch]\n  ~ torch = true\n  -> c18\n" if c == 18 else ""
            out += "* {torch and not key} [Take the key]\n  ~ key = true\n  -> c45\n" if c == 45 else ""
            out += "+ {key} [Unlock] -> out\n" if c == 63 else ""
    return out + "=== caught ===\nCaught. -> END\n=== out ===\nOut. -> END\n"


@game("a ship losing air: 5 rooms, 10 repairs, each turn one breath of 30")
def air():
    out = "VAR air = 30\n-> r0\n=== function breathe ===\n~ air = air - 1\n"
    for r in range(5):
        out += f"=== r{r} ===\n~ breathe()\n{{air <= 0: -> dark}}\n" + many(5, lambda o: f"+ [Room {o}] -> r{o}" if o != r else "").replace("\n\n", "\n")
        out += "\n" + many(2, lambda k: f"* (fix{k}) [Repair {k}] -> r{r}") + "\n"
        out += "+ {r1.fix0 and r2.fix1 and r3.fix0} [Start it] -> home\n" if r == 0 else ""
    return out + "=== dark ===\nDark. -> END\n=== home ===\nHome. -> END\n"
