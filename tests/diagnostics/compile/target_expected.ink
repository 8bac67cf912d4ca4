// expect: target-expected 2:7
-> go(5)
== go(-> where)
-> where
