// expect: target-expected-not-count 2:7
-> go(hall)
== go(-> where)
-> where
== hall
A hall.
-> END
