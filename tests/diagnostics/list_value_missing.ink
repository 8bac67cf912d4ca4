// expect: list-value-missing 2:14
LIST l = a = b
