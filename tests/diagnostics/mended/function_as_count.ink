Said {greet()}.
-> END
== function greet
~ return "hello"
