// expect: not-called 3:4
EXTERNAL hour()
-> hour
