// expect: temp-name-missing 2:8
~ temp = 5
