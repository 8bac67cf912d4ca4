VAR a = 1
VAR b = 0
~ b = a
-> END
