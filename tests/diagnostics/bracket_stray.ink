// expect: bracket-stray 2:4
* a] b
