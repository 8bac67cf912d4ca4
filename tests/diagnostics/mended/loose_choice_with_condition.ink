VAR x = 1
-> hall
== hall
~ x = 2
* {x} One
  -> END
* Two
  -> END
