// expect drama-name-in-ink 3
-> END
=== function trust_by(a, b)
~ return 1
