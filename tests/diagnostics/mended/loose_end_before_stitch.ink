-> hall
== hall
A hall.
-> door
= door
A door.
-> END
