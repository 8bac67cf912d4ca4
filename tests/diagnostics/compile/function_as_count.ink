// expect: function-as-count 2:7
Said {greet}.
-> END
== function greet
~ return "hello"
