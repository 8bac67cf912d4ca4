// expect: after-divert 6:1
-> hall
== hall
A hall.
-> END
Nobody reads this.
