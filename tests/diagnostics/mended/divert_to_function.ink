~ greet()
-> END
== function greet
~ return 1
