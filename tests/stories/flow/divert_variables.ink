VAR where = -> left
-> go(-> right)
=== go(-> place)
~ temp back = -> go
going
{place == -> right: right it is}
-> place
=== left
left
-> END
=== right
right
-> where
