// expect: choice-condition-unclosed 2:5
* {a|b} c
