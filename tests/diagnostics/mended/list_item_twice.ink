LIST weather = rain, sun, snow
-> END
