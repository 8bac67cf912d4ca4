LIST weather = rain, sun
~ weather = (rain, sun)
-> END
