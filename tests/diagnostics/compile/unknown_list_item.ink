// expect: unknown-list-item 3:13
LIST weather = rain, sun
~ weather = (rain, snow)
-> END
