LIST weather = rain, sun
~ weather = (rain)
-> END
