# Hubs of topics, hearings, parties, chats, affections. What skeletons are: bench/published.py.
from skeletons.table import game, many


@game("a hub of 10 topics, each once, 3 opened by others; then on")
def interview():
    return f"""-> talk
=== talk ===
She looks up. {{talk > 1: Again.}}
- (hub)
{many(10, lambda k: f"* (q{k}) " + (f"{{q{k - 7}}} " if k >= 7 else "") + f"[Question {k}]" + chr(10) + f"  Answer {k}." + chr(10) + "  -> hub")}
* {{q9}} [That was all]
- You leave.
-> END
"""


@game("6 suspects in one house, 6 topics each, once; 8 pieces of evidence; an accusation that asks for 3 of them")
def murder_mystery():
    people = ["cook", "maid", "nephew", "doctor", "actress", "gardener"]
    out = "LIST evidence = " + ", ".join(f"ev{k}" for k in range(8)) + "\n-> house\n=== house ===\nThe house is quiet.\n"
    out += "".join(f"+ [See the {p}] -> {p}\n" for p in people) + "+ {LIST_COUNT(evidence) >= 3} [Accuse] -> accuse\n"
    for n, p in enumerate(people):
        out += f"=== {p} ===\n{{The {p} nods.|Again?}}\n- (top)\n"
        for k in range(6):
            guard = f"{{{p}.t{k - 3}}} " if k >= 4 else ""
            guard += f"{{evidence ? ev{(n + 3) % 8}}} " if k == 3 else ""
            out += f"* (t{k}) {guard}[Topic {k}]\n  The {p} talks.\n"
            out += f"  ~ evidence += ev{(n + k) % 8}\n" if k in (1, 5) else ""
            out += "  -> top\n"
        out += "+ [Leave] -> house\n"
    out += "=== accuse ===\nWho was it?\n" + "".join(f"+ [The {p}] -> verdict(\"{p}\")\n" for p in people)
    return out + """=== verdict(who) ===
{ who == "doctor" and evidence ? (ev2, ev5): The court agrees. -> END }
{ who == "doctor": They let him go. -> END }
Wrong. -> END
"""


@game("three suspects one after the other, 7 topics each, trust up and down, pressure that ends it at 4")
def interrogation():
    out = "VAR trust = 0\nVAR pressure = 0\n-> one\n"
    for n, (name, after) in enumerate([("one", "two"), ("two", "three"), ("three", "close")]):
        out += f"=== {name} ===\n~ pressure = 0\n- (ask)\n{{pressure >= 4: They say nothing more. -> {after}}}\n"
        for k in range(7):
            out += f"* [{'Press' if k % 2 else 'Coax'} {k}]\n  ~ trust {'-' if k % 2 else '+'}= 1\n" + ("  ~ pressure += 1\n" if k % 2 else "") + "  -> ask\n"
        out += f"+ [Enough] -> {after}\n"
    return out + "=== close ===\n{trust >= 5: They confess. -> END}\n{trust <= -4: You are sent home. -> END}\nNothing. -> END\n"


@game("a party of 8 guests, 3 topics each, drinks to 5, midnight after 14 talks")
def party():
    out = "VAR drinks = 0\nVAR clock = 0\n-> room\n=== room ===\n{clock >= 14: -> midnight}\n"
    out += many(8, lambda g: f"+ {{clock < 14}} [Go to guest {g}] -> guest{g}") + "\n+ {drinks < 5} [Drink]\n  ~ drinks++\n  ~ clock++\n  -> room\n"
    for g in range(8):
        out += f"=== guest{g} ===\n~ clock++\n{{Hello.|You again.}}\n" + many(3, lambda k: f"* (s{k}) " + ("{drinks >= 2} " if k == 2 else "") + f"[Speak of {k}] -> room")
        out += "\n+ [Nod] -> room\n"
    secrets = " + ".join(f"(guest{g}.s2 > 0)" for g in range(8))
    return out + f"=== midnight ===\n{{guest0.s2 and guest3.s2 and guest7.s1: You know it all. -> END}}\n{{drinks >= 5: You sleep. -> END}}\nGood night. -> END\n"


@game("a phone chat: 40 messages, 2 or 3 replies, warmth up and down, seen marks, three endings")
def phone_chat():
    out = "VAR warmth = 0\nVAR lied = false\n-> m0\n"
    for k in range(40):
        out += f"=== m{k} ===\nM: message {k} # time: 10:{k:02}\n* [Kind]\n  ~ warmth++\n* [Cold]\n  ~ warmth--\n"
        out += "* [Lie]\n  ~ lied = true\n" if k % 7 == 3 else ""
        out += f"- {{lied: M: hm. | M: ok.}}\n{{TURNS_SINCE(-> m0) > 30: M: it is late}}\n-> m{k + 1}\n"
    return out + "=== m40 ===\n{warmth > 10 and not lied: -> together}\n{warmth < -10: -> blocked}\n-> END\n=== together ===\nM: come over\n-> END\n=== blocked ===\nM: no\n-> END\n"


@game("a novel of 5 people, 30 scenes of three answers, affection of each up and down by 1 or 2, best one's ending")
def dating():
    people = ["ash", "bay", "cy", "dee", "eli"]
    out = "".join(f"VAR love_{p} = 0\n" for p in people) + "-> s0\n"
    for k in range(30):
        p, q = people[k % 5], people[(k * 3 + 1) % 5]
        out += f"=== s{k} ===\nScene {k}.\n* [Warm]\n  ~ love_{p} += 2\n* [Tease]\n  ~ love_{p} -= 1\n  ~ love_{q} += 1\n* [Silent]\n- {{love_{p} > 3: {p} smiles.}}\n-> s{k + 1}\n"
    out += "=== s30 ===\n" + "".join(f"{{love_{p} >= 8: -> with_{p}}}\n" for p in people) + "Alone. -> END\n"
    return out + "".join(f"=== with_{p} ===\nWith {p}. -> END\n" for p in people)


@game("the same, 4 people, 24 scenes, where each affection is clamped to 0 to 10 by a function")
def dating_clamped():
    people = ["ash", "bay", "cy", "dee"]
    out = "".join(f"VAR love_{p} = 5\n" for p in people) + "-> s0\n"
    for k in range(24):
        p, q = people[k % 4], people[(k * 3 + 1) % 4]
        out += f"=== s{k} ===\nScene {k}.\n* [Warm]\n  ~ alter(love_{p}, 2)\n* [Tease]\n  ~ alter(love_{p}, -1)\n  ~ alter(love_{q}, 1)\n* [Silent]\n- -> s{k + 1}\n"
    out += "=== s24 ===\n" + "".join(f"{{love_{p} >= 9: -> with_{p}}}\n" for p in people) + "Alone. -> END\n"
    out += "".join(f"=== with_{p} ===\nWith {p}. -> END\n" for p in people)
    return out + "=== function alter(ref x, k) ===\n~ x = x + k\n{x > 10:\n  ~ x = 10\n}\n{x < 0:\n  ~ x = 0\n}\n"
