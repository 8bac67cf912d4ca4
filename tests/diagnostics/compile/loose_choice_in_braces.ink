// expect: loose-choice-in-braces 7:1, loose-choice-in-braces 8:1
VAR x = 1
-> hall
== hall
~ x = 2
{x:
* One
* Two
}
-> END
