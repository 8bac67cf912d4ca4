- * on the dash
  a
- * second
  b
- c
- (lab) * third {lab}
  d
- -> END
