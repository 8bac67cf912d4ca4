// expect: list-by-var 2:10
VAR x = a, b
