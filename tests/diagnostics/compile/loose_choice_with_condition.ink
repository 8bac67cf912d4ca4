// expect: loose-choice-with-condition 7:1
VAR x = 1
-> hall
== hall
~ x = 2
{x:
* One
}
-> END
