// exit: 3
// flags: --max-choices=6
VAR gold = 0
-> market
== market
You have {gold}.
+   [Sell.] 
    ~ gold = gold + 1
    -> market
+   [Give it away.]
    ~ gold = gold * 2 - 1
    -> market
*   {gold * gold == 49} [Leave.] -> leave
== leave
Gone.
-> END
== never_yet
Not seen.
-> END
