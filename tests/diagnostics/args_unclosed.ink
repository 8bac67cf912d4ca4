// expect: args-unclosed 2:7
~ f(1 2)
