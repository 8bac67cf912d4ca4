VAR next = 0
VAR gold = 0
~ next = -> pay
-> END
== pay
~ gold = 1
-> END
