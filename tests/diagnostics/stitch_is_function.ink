// expect: stitch-is-function 3:12
== k
= function f
text
