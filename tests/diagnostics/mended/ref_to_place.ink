VAR halls = 0
~ raise(halls)
-> hall
== hall
A hall.
-> END
== function raise(ref x)
~ x = x + 1
