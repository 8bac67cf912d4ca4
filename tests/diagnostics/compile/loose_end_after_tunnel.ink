// expect: loose-end-after-tunnel 5:6
-> hall
== hall
* One
  -> room ->
== room
A room.
->->
