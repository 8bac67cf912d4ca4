-> kitchen

=== kitchen ===
The soup is ready.
-> END

=== cellar ===
Nobody ever comes down here.
-> END
