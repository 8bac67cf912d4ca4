// expect: args-to-label 2:4
-> top(1)
- (top) One.
-> END
