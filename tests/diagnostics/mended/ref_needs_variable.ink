VAR gold = 1
~ raise(gold)
-> END
== function raise(ref x)
~ x = x + 1
