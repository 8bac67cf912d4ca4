-> k
== k
= first
-> END
