// expect: brace-stray 2:3
a } b
more
