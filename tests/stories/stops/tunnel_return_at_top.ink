* [go] -> t
=== t
before
->->
