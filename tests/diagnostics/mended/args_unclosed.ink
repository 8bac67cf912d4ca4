~ f(1, 2)
-> END
== function f(a, b)
~ return a + b
