-> hall
== hall
-> room ->
-> END
== room
A room.
->->
