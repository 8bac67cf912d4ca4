// expect: increment-not-variable 2:4
~ 5++
