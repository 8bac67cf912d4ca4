// expect: else-twice 6:1
VAR x = 1
{
- x: c
- else: a
- else: b
}
