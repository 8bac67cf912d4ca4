// expect: value-with-ref 4:10
VAR next = 0
VAR gold = 0
~ next = -> pay
-> END
== pay(ref x)
~ x = 1
-> END
