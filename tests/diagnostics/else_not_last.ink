// expect: else-not-last 4:1
VAR x = 1
{
- else: a
- x: b
}
