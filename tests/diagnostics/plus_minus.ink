// expect: plus-minus 3:5
VAR x = 1
~ x +-= 1
