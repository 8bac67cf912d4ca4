-> k
=== k
* (met) Meet
  -> k
* {met} Greet
  -> k
* {met && greeted} Part -> END
* (greeted) {met} Wave
  -> k
+ Look: {met} {greeted}
  -> k
