// expect: choice-condition-missing 2:4
* {} a
