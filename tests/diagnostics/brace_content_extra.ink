// expect: brace-content-extra 3:7
VAR x = 1
{x: a||b}
