-> k
=== k
{one|two|three} {&a|b} {!x|y}
{|late}
{stopping:
- s1
- s2
}
{cycle:
- c1
- c2
}
{once:
- o1
- o2
}
+ {k < 5} [again] -> k
+ [stop] -> END
