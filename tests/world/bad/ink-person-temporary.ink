// expect drama-name-in-ink 2
~ temp ann = 1
