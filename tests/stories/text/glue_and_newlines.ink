Hello <>
there.
A{true: b}c {false:no} d
-> k
=== k
We hurried home
<> to Savile Row
- as {"fast"} as <>
{false: never}
could   be.
   Tabs	and  blanks   fold.
{empty()}
Before {empty()} after.
Quote: \#no tag \| \{x\} -\> end
-> END
=== function empty()
~ return
