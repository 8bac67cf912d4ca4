// expect: list-items-missing 2:10
LIST l = 
