// expect: list-item-unclosed 2:12
LIST l = (a, b
