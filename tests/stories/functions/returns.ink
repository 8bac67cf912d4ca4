VAR total = 0
{double(4)} {greet("you")}
~ add(5)
~ add(double(3))
{total} {max3(3, 9, 4)}
{fact(6)} {nothing()}x
-> END
=== function double(x)
~ return x * 2
=== function greet(who)
Hello {who}
=== function add(n)
~ total += n
=== function max3(a, b, c)
{ a > b && a > c:
  ~ return a
}
{ b > c:
  ~ return b
- else:
  ~ return c
}
=== function fact(n)
{ n <= 1:
  ~ return 1
}
~ return n * fact(n - 1)
=== function nothing()
~ return
