VAR lantern = true
-> cave

=== cave ===
The cave is {lantern: bright|dark}.
-> END
