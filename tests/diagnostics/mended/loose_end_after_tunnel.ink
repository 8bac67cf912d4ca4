-> hall
== hall
* One
  -> room ->
  -> END
== room
A room.
->->
