VAR courage = 1
{courage > 0: You go.}
-> END
