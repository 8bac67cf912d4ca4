CONST BASE = 10
VAR g = 1
VAR h = BASE
VAR neg = -3
VAR f = 2.5
~ g = g + h
~ temp t = g * 2
{g} {t} {neg} {f} {BASE}
~ g++
~ t--
~ g += 5
~ t -= 2
{g} {t}
-> k
=== k
~ temp t = 1
{t} {g}
~ temp u = 0
~ u = t
{u}
-> END
