-> k
=== k
{k > 1: Back.}
<- a
<- b
-> DONE
=== a
+ [a {k}] chose a -> k
=== b
+ [b] chose b
  -> END
