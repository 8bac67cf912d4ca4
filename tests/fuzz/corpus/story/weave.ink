VAR x = 0
LIST keys = (brass), iron
EXTERNAL hour()
-> yard
=== yard
{stopping:
- First.
- shuffle: again
}
* (take) [Take {~it|them}]
  ~ x++
  keys += iron
+ {take} Wait # slow
  <> on.
+ -> inner ->
  -> away
- {x > 2: -> DONE|{RANDOM(1, 3)}} {keys ? iron}
<- extra
-> yard
= inner
~ temp t = -> away
{LIST_RANDOM(keys)} ->->
= away
Done. # ending: away
-> END
=== extra
* Sing {say("la")}
-> DONE
=== function say(ref_text)
~ return "{ref_text}{ref_text}"
=== function hour()
~ return 9
