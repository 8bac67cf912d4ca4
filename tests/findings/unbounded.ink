VAR gold = 0
VAR debt = 3
-> mine

=== mine ===
+   [Dig.]
    ~ gold = gold + 1
    -> mine
+   [Pay.]
    {gold < debt: Not enough.|-> paid}
    -> mine

=== paid ===
You are free. -> END
