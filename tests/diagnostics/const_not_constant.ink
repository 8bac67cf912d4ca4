// expect: const-not-constant 2:11
CONST x = y
