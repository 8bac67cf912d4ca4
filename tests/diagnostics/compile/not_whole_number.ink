// expect: not-whole-number 2:9
{RANDOM(1.5, 3)}
-> END
