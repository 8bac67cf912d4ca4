// expect: increment-misplaced 3:2
VAR x = 1
{x++}
