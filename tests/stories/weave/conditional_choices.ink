VAR x = 2
{x:
- 1:
  * one -> after
- 2:
  * two
    chosen two
    -> after
  * two again -> after
- else:
  * else -> after
}
- (after) after
* last
- -> END
