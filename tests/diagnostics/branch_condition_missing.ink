// expect: branch-condition-missing 4:1
VAR x = 1
{
- a
- x: b
}
