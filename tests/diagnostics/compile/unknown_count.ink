// expect: unknown-count 2:2
{hall.lamp: It is lit.}
-> END
== hall
A hall.
-> END
