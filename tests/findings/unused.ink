VAR guilt = 0
-> letter

=== letter ===
*   [Burn it.]
    ~ guilt = 1
    It burns. -> END
*   [Keep it.] It stays. -> END
