VAR x = 1
{
- x: c
- else: a
}
