// expect: name-taken 2:1
VAR hall = 1
-> hall
== hall
A hall.
-> END
