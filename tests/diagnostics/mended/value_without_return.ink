VAR gold = 1
~ gold = pay()
-> END
== function pay
~ return gold - 1
