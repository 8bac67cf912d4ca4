// expect: declared-assign-missing 2:9
CONST x 5
