// expect: declared-value-missing 2:9
VAR x = 
