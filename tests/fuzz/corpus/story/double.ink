VAR s = "a"
-> l
=== l
+ [more]
  ~ s = s + s
-> l
