VAR x = 3
