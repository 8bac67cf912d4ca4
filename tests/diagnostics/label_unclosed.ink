// expect: label-unclosed 2:6
* (a b) c
