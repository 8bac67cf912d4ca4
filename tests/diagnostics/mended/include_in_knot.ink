INCLUDE chapter-2.ink
== k
text
-> END
