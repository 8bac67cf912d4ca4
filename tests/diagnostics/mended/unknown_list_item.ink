LIST weather = rain, sun, snow
~ weather = (rain, snow)
-> END
