// expect: header-unreadable 2:6
== k one two
text
