// expect: global-from-variable 3:9
VAR a = 1
VAR b = a
-> END
