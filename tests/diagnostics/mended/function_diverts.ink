~ greet()
-> hall
== hall
A hall.
-> END
== function greet
Hello.
