-> t ->
=== t
tunnel text
