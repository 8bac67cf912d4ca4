EXTERNAL hour(day)
It is {hour(2)}.
-> END
=== function hour(day)
~ return day * 12
