VAR x = 1
-> k(x)
== k(ref a)
~ a = 2
-> END
