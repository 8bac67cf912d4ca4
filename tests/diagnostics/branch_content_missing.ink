// expect: branch-content-missing 6:1
VAR x = 1
{
- x: a
-
}
