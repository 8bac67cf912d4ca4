VAR a = 1
VAR b = 2
~ swap(a, b)
{a} {b}
-> k
=== k
~ temp t = 5
~ bump(t)
~ twice(t)
{t}
~ swap(t, a)
{t} {a}
-> END
=== function bump(ref x)
~ x = x + 1
=== function twice(ref y)
~ bump(y)
~ bump(y)
=== function swap(ref x, ref y)
~ temp z = x
~ x = y
~ y = z
