// expect: declared-name-missing 2:5
VAR = 5
