VAR n = 3
{n > 2: more|less}
{n > 5: more|less}
{n:
- 1: one
- 3: three
- else: other
}
{
- n == 1: first
- n == 3: second
- else: third
}
{ n > 2:
  a block
  of two lines
- else:
  not this
}
{n == 3: {n > 1: nested {n}}}
{not n: zero|nonzero} {n && false: x|y}
