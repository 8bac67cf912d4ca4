// expect: paren-unclosed 2:18
~ temp x = (5 + 1
