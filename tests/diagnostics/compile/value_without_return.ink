// expect: value-without-return 3:10
VAR gold = 1
~ gold = pay()
-> END
== function pay
~ gold = gold - 1
