VAR coins = 0
-> stall

=== stall ===
The figs are ripe. You have {coins} coins.
+   {coins < 4} [Beg.]
    ~ coins = coins + 2
    -> stall
*   {coins > 1} [Buy one{pay()}.] -> END
*   [Go.] -> END

=== function pay ===
~ coins = coins - 1
