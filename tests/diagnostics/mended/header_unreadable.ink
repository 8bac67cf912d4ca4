-> k
== k
one two
-> END
