// expect drama-name-in-ink 2
LIST moods = friends, foes
