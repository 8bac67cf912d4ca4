VAR n = 4
Part text.
=== far
far
-> near
