// expect: ref-to-place 2:9
~ raise(hall)
-> hall
== hall
A hall.
-> END
== function raise(ref x)
~ x = x + 1
