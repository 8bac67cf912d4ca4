-> k
=== k
Start.
<- talk("cat")
<- talk("dog")
* [leave] -> out
- joined
-> out
=== talk(who)
A {who} here.
* [pet {who}] You pet the {who}.
  ** [again] Purr {who}. -> DONE
  ** [enough] -> out
* [feed {who}] Fed {who}.
-
-> out
=== out
Out.
-> END
