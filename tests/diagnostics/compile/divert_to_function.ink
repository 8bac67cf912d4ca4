// expect: divert-to-function 2:4
-> greet
== function greet
~ return 1
