CONST most = 3
-> END
