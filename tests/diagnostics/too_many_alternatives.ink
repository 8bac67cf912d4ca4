// expect: too-many-alternatives 3:1
VAR x = 1
{x: a|b|c}
