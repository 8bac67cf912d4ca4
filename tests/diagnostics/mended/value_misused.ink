{hall: It is open.}
-> hall
== hall
A hall.
-> END
