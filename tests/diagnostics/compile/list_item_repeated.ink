// expect: list-item-repeated 3:13
LIST weather = rain, sun
~ weather = (rain, rain)
-> END
