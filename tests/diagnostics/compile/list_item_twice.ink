// expect: list-item-twice 2:16
LIST weather = rain, sun, rain
-> END
