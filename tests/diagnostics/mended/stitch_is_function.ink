-> k
== k
text
-> END
== function f
~ return 1
