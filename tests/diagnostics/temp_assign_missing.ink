// expect: temp-assign-missing 2:9
~ temp x
