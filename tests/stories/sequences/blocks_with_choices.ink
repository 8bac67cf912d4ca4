-> k
=== k
{stopping:
- First.
  * [in first] chosen -> k
- Second.
- Third.
  + [in third] -> END
}
+ [again] -> k
- -> k
