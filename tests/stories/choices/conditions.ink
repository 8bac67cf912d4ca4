VAR key = false
VAR n = 2
-> room
=== room
* {not key} [Take the key]
  ~ key = true
  You have it.
  -> room
* {key} {n > 1} Open[] it.
  -> END
+ {key}
  {n > 5}
  [Never] -> END
+ \{not a condition\}
  -> room
