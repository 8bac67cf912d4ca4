// expect: variable-twice 3:1
VAR gold = 1
VAR gold = 2
-> END
