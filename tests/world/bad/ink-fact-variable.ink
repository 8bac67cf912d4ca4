// expect drama-name-in-ink 2
VAR secret = 1
