// expect: conditional-content-missing 3:4
VAR x = 1
{x:|b}
