~ greet()
-> END
== function greet
Hello.
