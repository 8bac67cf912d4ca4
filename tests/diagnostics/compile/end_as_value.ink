// expect: end-as-value 3:10
VAR next = 0
~ next = -> END
-> END
