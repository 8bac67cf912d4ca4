// expect: function-has-choice 5:1
~ greet()
-> END
== function greet
* One
~ return 1
