// expect: list-from-values 3:13
LIST weather = rain, sun
~ weather = weather(1, 2)
-> END
