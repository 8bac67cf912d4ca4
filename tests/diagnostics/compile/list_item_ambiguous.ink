// expect: list-item-ambiguous 5:7
LIST weather = fair, foul
LIST play = fair, unfair
VAR x = 0
~ x = fair
-> END
