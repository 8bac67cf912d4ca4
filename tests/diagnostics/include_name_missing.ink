// expect: include-name-missing 2:1
INCLUDE
text
