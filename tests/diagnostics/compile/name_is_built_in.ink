// expect: name-is-built-in 3:13
-> END
== function RANDOM(a)
~ return a
