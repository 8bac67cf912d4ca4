VAR lantern = false
-> cave

=== cave ===
The cave is {lantern: bright|dark}.
-> END
