// expect: label-twice 3:4
- (top) One.
- (top) Two.
-> END
