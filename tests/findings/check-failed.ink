// check-failed.checks: check thrift: never gold < 0
VAR gold = 1
-> stall

=== stall ===
+   {gold > -2} [Buy a fig.]
    ~ gold = gold - 1
    -> stall
*   [Go.] -> END
