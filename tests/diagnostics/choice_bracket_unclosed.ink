// expect: choice-bracket-unclosed 2:5
* a [b c
more
