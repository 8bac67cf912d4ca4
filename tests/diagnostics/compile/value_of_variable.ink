// expect: value-of-variable 4:10
VAR next = -> hall
VAR then = 0
~ then = -> next
-> END
== hall
A hall.
-> END
