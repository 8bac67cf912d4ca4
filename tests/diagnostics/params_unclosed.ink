// expect: params-unclosed 2:8
== k(a b)
text
