LIST weather = rain, sun
{weather !? rain: It is dry.}
-> END
