// expect: brace-unclosed 3:1
VAR x = 1
{x:
  text
== k
-> END
