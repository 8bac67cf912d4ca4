{RANDOM(1, 3)}
-> END
