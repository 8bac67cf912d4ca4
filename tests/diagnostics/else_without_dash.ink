// expect: else-without-dash 5:3
VAR x = 1
{x:
  a
  else: b
}
