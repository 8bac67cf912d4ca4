{f()}
-> END
== function f
~ return "home"
