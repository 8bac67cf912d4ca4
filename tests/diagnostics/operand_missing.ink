// expect: operand-missing 2:15
~ temp x = 5 +
