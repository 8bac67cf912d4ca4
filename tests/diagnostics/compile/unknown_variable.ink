// expect: unknown-variable 3:2
VAR courage = 1
{courag > 0: You go.}
-> END
