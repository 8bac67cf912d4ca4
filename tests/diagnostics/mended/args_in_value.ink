VAR next = -> END_OF_DAY
-> next
== END_OF_DAY
~ temp x = 1
{x}
-> END
