// expect: number-out-of-range 2:9
VAR x = 2147483648
