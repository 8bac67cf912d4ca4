// expect: list-item-missing 2:12
VAR x = (l.)
