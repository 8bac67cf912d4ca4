// expect: choice-in-choice 4:1, conditional-content-missing 5:1
VAR x = 1
* a {x:
* b
}
