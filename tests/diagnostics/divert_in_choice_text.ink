// expect: divert-in-choice-text 3:9
VAR x = 1
* a {x: -> END}
