// expect: knot-empty 2:4
== k
== l
text
