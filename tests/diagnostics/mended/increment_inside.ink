VAR x = 1
~ x++
~ x = 2 + x
-> END
