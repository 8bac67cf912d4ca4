VAR nothing = 1
-> END
