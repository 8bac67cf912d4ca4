// expect: tilde-in-text 3:5
VAR x = 1
{x: ~ x = 2}
