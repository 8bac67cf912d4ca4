// expect: function-diverts 5:4
~ greet()
-> END
== function greet
-> hall
== hall
A hall.
-> END
