// expect: never-assigned 2:1
VAR most = 3
At most {most}.
-> END
