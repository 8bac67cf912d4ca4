// expect: include-in-knot 3:1
== k
INCLUDE b.ink
text
