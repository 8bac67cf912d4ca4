-> street

=== street ===
-> tavern ->
You are back in the street.
-> END

=== tavern ===
*   [Start a fight.] -> cell
*   [Go.] ->->

=== cell ===
*   [Wait.] The night is long. -> END
