// expect: unknown-target 2:4
-> harbor
== harbour
A quay.
-> END
