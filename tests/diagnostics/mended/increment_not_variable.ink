VAR x = 5
~ x++
