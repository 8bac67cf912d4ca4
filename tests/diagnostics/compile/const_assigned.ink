// expect: const-assigned 3:1
CONST most = 3
~ most = 4
-> END
