// expect: tag-in-string 2:15
~ temp x = "a #b"
