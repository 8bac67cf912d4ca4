-> k
== k ==
text
-> END
