{f()}
-> END
== function f
~ return 5
