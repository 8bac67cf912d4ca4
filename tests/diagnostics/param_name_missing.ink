// expect: param-name-missing 2:9
== k(ref)
text
