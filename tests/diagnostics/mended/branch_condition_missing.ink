VAR x = 1
{
- x > 1: a
- x: b
}
