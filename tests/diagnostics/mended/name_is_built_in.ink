{roll(3)}
-> END
== function roll(a)
~ return RANDOM(1, a)
