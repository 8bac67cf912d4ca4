-> t(1) -> t(2) -> after
=== after
after
-> outer ->
back
-> override ->
never
=== t(n)
tunnel {n}
->->
=== outer
outer in
-> inner ->
outer out
->->
=== inner
inner
->->
=== override
override
->-> elsewhere
=== elsewhere
elsewhere
-> END
