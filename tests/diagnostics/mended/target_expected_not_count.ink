-> go(-> hall)
== go(-> where)
-> where
== hall
A hall.
-> END
