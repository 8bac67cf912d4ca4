// expect: increment-inside 3:11
VAR x = 1
~ x = 2 + x++
-> END
