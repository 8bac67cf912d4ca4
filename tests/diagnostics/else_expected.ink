// expect: else-expected 5:1
VAR x = 1
{x:
  a
- x: b
}
