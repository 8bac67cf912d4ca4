-> k
== k
text
-> l
== l
text
-> END
