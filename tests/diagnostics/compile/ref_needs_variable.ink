// expect: ref-needs-variable 2:9
~ raise(1)
-> END
== function raise(ref x)
~ x = x + 1
