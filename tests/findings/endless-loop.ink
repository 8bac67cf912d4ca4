-> hall

=== hall ===
The hall goes on.
-> hall
