// expect: divert-in-string 2:18
~ temp x = "a -> END"
