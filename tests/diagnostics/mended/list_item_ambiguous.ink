LIST weather = fair, foul
LIST play = fair, unfair
VAR x = 0
~ x = weather.fair
-> END
