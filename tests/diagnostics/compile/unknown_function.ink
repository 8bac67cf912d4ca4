// expect: unknown-function 2:3
~ greet()
-> END
