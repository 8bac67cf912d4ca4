// expect: pipe-stray 2:3
a | b
more
