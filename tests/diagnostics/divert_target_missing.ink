// expect: divert-target-missing 2:6
text ->
