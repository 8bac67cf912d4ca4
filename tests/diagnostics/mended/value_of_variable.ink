VAR next = -> hall
VAR then = 0
~ then = next
-> END
== hall
A hall.
-> END
