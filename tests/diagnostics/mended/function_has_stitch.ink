~ greet()
-> END
== function greet
~ return inner()
== function inner
Text.
~ return 1
