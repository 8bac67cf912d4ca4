VAR has_hall = 1
-> hall
== hall
A hall.
-> END
