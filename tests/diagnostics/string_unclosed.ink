// expect: string-unclosed 2:12
~ temp x = "abc
