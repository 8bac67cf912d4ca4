// expect: value-not-constant 2:9
VAR x = 1 + 2
