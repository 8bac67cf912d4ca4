# Fights by dice, levels, skills, hearings of witnesses, a quiz. What skeletons are: bench/published.py.
from skeletons.table import game, many


@game("three fights: 20 hit points, foes of 8, 12 and 16, dice of 6 for both, 3 draughts, gold between")
def fights():
    out = "VAR hp = 20\nVAR foe = 0\nVAR potions = 3\nVAR gold = 0\nVAR sword = false\n-> road0\n"
    for k, foe in enumerate([8, 12, 16]):
        out += f"=== road{k} ===\n~ foe = {foe}\n-> fight ->\n~ gold += RANDOM(1, 6)\n"
        out += f"* {{gold >= 5 and not sword}} [Buy a sword]\n  ~ gold -= 5\n  ~ sword = true\n* {{gold >= 3}} [Buy a draught]\n  ~ gold -= 3\n  ~ potions++\n* [On]\n- -> {'road' + str(k + 1) if k < 2 else 'won'}\n"
    return out + """=== fight ===
{hp <= 0: -> died}
{foe <= 0: ->->}
+ [Strike]
  ~ temp hit = RANDOM(1, 6)
  {sword:
    ~ hit = hit + 2
  }
  ~ foe -= hit
+ [Guard]
  ~ foe -= RANDOM(1, 3)
  {foe > 0:
    ~ hp -= RANDOM(0, 2)
  }
  -> fight
+ {potions > 0} [Drink]
  ~ potions--
  ~ hp = MIN(hp + 8, 20)
- {foe > 0:
  ~ hp -= RANDOM(1, 6)
}
-> fight
=== died ===
Dead. -> END
=== won ===
{hp > 10: Unharmed. -> END}
Won. -> END
"""


@game("levels: experience from fights without an end, a level for each 10, damage that grows with it, a last foe at level 5")
def levels():
    return """VAR hp = 30
VAR level = 1
VAR xp = 0
VAR gold = 0
VAR foe = 0
-> town
=== town ===
{hp <= 0: -> died}
+ [Hunt]
  ~ foe = 5 + level * 2
  -> fight
+ {gold >= 5} [Inn]
  ~ gold -= 5
  ~ hp = 20 + level * 10
  -> town
+ {level >= 5} [The keep] -> keep
=== fight ===
{hp <= 0: -> died}
{foe <= 0: -> spoils}
+ [Strike]
  ~ foe -= RANDOM(1, 4) + level
  ~ hp -= RANDOM(0, 3)
  -> fight
+ [Run] -> town
=== spoils ===
~ xp += 3
~ gold += RANDOM(1, 4)
{xp >= level * 10:
  ~ xp = 0
  ~ level++
}
-> town
=== keep ===
{hp >= 40: Won. -> END}
-> died
=== died ===
Dead. -> END
"""


@game("a character of 4 skills with 6 points to give, 16 checks with dice of 20, wounds to 5")
def skills():
    names = ["might", "wit", "charm", "luck"]
    out = "".join(f"VAR {n} = 0\n" for n in names) + "VAR points = 6\nVAR wounds = 0\n-> make\n=== make ===\n{points <= 0: -> c0}\n"
    out += "".join(f"+ {{{n} < 3}} [{n}]\n  ~ {n}++\n  ~ points--\n  -> make\n" for n in names)
    for k in range(16):
        n, m = names[k % 4], names[(k + 1) % 4]
        out += f"=== c{k} ===\n{{wounds >= 5: -> died}}\n* [{n}]\n  ~ temp r{k} = RANDOM(1, 20) + {n} * 2\n  {{r{k} >= 12:\n    Good.\n  - else:\n    ~ wounds++\n  }}\n"
        out += f"* {{{m} >= 2}} [{m}]\n* [Around]\n  {{RANDOM(1, 4) == 1:\n    ~ wounds++\n  }}\n- -> c{k + 1}\n"
    return out + "=== c16 ===\n{wounds == 0: Perfect. -> END}\nDone. -> END\n=== died ===\nDead. -> END\n"


@game("a court: 3 witnesses of 5 statements in a loop, press each, present one of 8 pieces, 5 mistakes")
def court():
    out = "VAR faults = 0\n-> w0_0\n"
    for w in range(3):
        for s in range(5):
            nxt = f"w{w}_{(s + 1) % 5}"
            out += f"=== w{w}_{s} ===\n{{faults >= 5: -> guilty}}\nStatement {s}.\n+ [Next] -> {nxt}\n+ [Press]\n  {{!He flinches.|}}\n  -> {nxt}\n+ [Present]\n"
            good = s == (w + 1) % 5
            for e in range(8):
                hit = good and e == (w * 3) % 8
                out += f"  ++ [Piece {e}] " + (f"-> {'w' + str(w + 1) + '_0' if w < 2 else 'free'}\n" if hit else f"-> wrong(-> w{w}_{s})\n")
            out += f"  ++ [Back] -> w{w}_{s}\n"
    return out + "=== wrong(-> back) ===\n~ faults++\n-> back\n=== guilty ===\nGuilty. -> END\n=== free ===\nFree. -> END\n"


@game("a quiz of 20 questions, a score, 4 endings by it")
def quiz():
    out = "VAR score = 0\n-> q0\n" + many(20, lambda k: f"=== q{k} ===\nQuestion {k}.\n* [Right]\n  ~ score += 5\n* [Nearly]\n  ~ score += 2\n* [Wrong]\n- -> q{k + 1}")
    return out + "\n=== q20 ===\n{score >= 90: Master. -> END}\n{score >= 60: Pupil. -> END}\n{score >= 30: Beginner. -> END}\nAgain next year. -> END\n"
