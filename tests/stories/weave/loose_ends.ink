-> k
=== k
{true:
  * inside A
    text A
    -> joined
  * inside B -> joined
}
{false:
  * never -> END
}
* outside
- (joined) joined
{true: -> s}
not here
-> END
= s
stitch
-> END
