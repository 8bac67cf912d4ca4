CONST x = 5
