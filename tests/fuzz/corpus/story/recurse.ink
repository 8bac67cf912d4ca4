{f(1)}
-> t ->
=== function f(n)
~ return f(n + 1)
=== t
-> t ->
->->
