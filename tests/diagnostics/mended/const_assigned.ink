VAR most = 3
~ most = 4
-> END
