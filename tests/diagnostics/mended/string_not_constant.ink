VAR y = 1
VAR x = "a"
