// expect: knot-name-missing 2:13
== function 5
text
