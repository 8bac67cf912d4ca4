CONST most = 3
At most {most}.
-> END
