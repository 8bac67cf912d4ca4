-> hall ->
-> END
== hall
->->
