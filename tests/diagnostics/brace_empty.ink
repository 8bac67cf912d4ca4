// expect: brace-empty 2:3
a {} b
