VAR x = false
