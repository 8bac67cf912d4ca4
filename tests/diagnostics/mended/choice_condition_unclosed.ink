* {x > 0} c
VAR x = 1
