// expect: tunnel-return-to-end 5:6
-> hall ->
-> END
== hall
->-> END
