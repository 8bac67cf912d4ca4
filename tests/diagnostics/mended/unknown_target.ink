-> harbour
== harbour
A quay.
-> END
