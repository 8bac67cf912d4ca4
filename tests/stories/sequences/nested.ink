-> k
=== k
{first {&x|y}|second {&p|q}} {a|b {k > 2: now|not yet}}
{&{one|uno}|{two|due}}
+ {k < 6} [again] -> k
* -> END
