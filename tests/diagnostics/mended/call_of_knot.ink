-> hall
== hall
A hall.
-> END
