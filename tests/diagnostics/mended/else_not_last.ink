VAR x = 1
{
- x: b
- else: a
}
