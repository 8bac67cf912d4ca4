// expect: args-in-value 3:10
VAR next = 0
~ next = -> hall(1)
-> END
== hall(x)
{x}
-> END
