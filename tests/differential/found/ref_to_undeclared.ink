VAR n = 2
-> k1.c0
=== k1(a)
+ (c0)
lamp {f(n, a)}
=== function f(x, ref y)
waits
