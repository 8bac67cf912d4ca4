// expect: loose-end-after-tunnel 4:1
-> hall
== hall
-> room ->
== room
A room.
->->
