// expect: external-twice 3:1
EXTERNAL hour()
EXTERNAL hour()
-> END
