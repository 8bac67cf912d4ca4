// expect: gather-in-block 4:3
VAR x = 1
{x:
- - a
}
