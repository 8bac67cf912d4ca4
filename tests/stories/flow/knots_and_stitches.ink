-> one
=== one
in one
-> two.b
=== two
= a
stitch a
-> three
= b
stitch b
-> a
=== three
first
= inner
inner
-> END
