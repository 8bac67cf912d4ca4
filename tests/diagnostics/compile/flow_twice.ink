// expect: flow-twice 6:4
-> hall
== hall
One.
-> END
== hall
Two.
-> END
