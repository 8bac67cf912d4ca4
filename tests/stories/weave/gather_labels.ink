VAR n = 0
- (start) Start {start}
~ n++
{n < 3: -> start}
* (here) Here {n}
- (mid)
  mid {mid} here {here}
* Back -> start
* On
- Done {start} {mid}
-> END
