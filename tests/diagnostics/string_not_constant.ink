// expect: string-not-constant 3:9
VAR y = 1
VAR x = "a{y}"
