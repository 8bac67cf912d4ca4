// expect: param-not-target 3:7
-> go(-> hall)
== go(where)
-> where
== hall
A hall.
-> END
