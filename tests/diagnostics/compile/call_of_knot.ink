// expect: call-of-knot 2:3
~ hall()
-> hall
== hall
A hall.
-> END
