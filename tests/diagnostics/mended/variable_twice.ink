VAR gold = 1
~ gold = 2
-> END
