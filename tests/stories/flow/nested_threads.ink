-> k
=== k
<- outer
* own
  -> END
=== outer
<- inner
* outer choice -> END
- -> DONE
=== inner
* inner choice
  in
  -> END
