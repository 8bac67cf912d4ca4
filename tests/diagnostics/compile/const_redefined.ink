// expect: const-redefined 3:1
CONST most = 3
CONST most = 4
-> END
