LIST Kettle = cold, boiling, recently_boiled
VAR k = cold
-> kitchen
=== kitchen
The kettle is {k}.
+ {k == cold} [Turn on]
  ~ k++
+ {k == boiling} [Turn off]
  ~ k = recently_boiled
+ {k > boiling} [Pour]
  -> END
- -> kitchen
