- (top)
* one -> top
* two -> top
* ->
  Fell through {top}.
- -> END
