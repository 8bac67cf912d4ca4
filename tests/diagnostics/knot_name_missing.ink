// expect: knot-name-missing 2:4
== ==
text
