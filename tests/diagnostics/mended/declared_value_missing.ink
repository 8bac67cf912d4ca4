VAR x = 5
