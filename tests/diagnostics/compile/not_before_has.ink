// expect: not-before-has 3:2
LIST weather = rain, sun
{not weather ? rain: It is dry.}
-> END
