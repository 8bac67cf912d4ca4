CONST x = 1
