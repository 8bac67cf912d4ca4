// expect: include-missing 2:9
INCLUDE b.ink
text
