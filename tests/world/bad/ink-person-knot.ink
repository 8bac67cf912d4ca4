// expect drama-name-in-ink 3
-> ann
=== ann
-> END
