// expect: brace-stray 2:3, paren-unclosed 3:14, knot-name-missing 4:4, choice-bracket-unclosed 6:5, brace-unclosed 7:3, line-unreadable 8:12
a } b
~ temp x = (1
== ==
text
* a [b
- {y
end -> END now
