// expect: minus-on-bool 2:9
VAR x = -true
