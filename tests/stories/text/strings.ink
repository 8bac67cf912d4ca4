VAR a = "fold"
VAR b = ""
~ b = "{a}ing"
{b} {a + "er"} {"x" + 1 + true}
{a == "fold": same|other} {a != b: differ}
{b ? "ding": has} {b !? "zzz": hasnt}
~ temp c = "{a} {b ? "ing": in}"
{c}
{"" == b: empty|full}
