// expect drama-name-in-ink 3
-> END
=== function f(ben)
~ return ben
