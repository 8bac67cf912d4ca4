// expect: assigned-value-missing 3:6
VAR x = 1
~ x =
