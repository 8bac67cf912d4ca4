LIST l = a, b
VAR x = (l.a)
