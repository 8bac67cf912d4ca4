// expect: name-is-keyword 2:1
VAR not = 1
-> END
