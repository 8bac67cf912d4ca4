-> k(1, "two", 3.5)
=== k(a, b, c)
{a} {b} {c}
-> s(a + 1)
= s(x)
{x}
* [again] -> s(x * 2)
* [stop {x}] -> END
