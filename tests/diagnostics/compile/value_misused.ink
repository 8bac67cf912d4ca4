// expect: value-misused 2:2
{-> hall: It is open.}
-> hall
== hall
A hall.
-> END
