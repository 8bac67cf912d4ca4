// expect: function-has-stitch 6:3
~ greet()
-> END
== function greet
~ return 1
= inner
Text.
-> END
