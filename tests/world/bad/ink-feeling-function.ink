// expect drama-name-in-ink 3
-> END
=== function trust(a, b)
~ return 1
