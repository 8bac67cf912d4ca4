VAR next = -> over
-> next
== over
-> END
