-> kitchen

=== kitchen ===
What does she drink?
*   [Tea.] She pours tea.
*   [Coffee.] She pours coffee.
-   Now for the letter.
*   [Open it.] It is from him. -> END
*   [Burn it.] -> fire

=== fire ===
It burns blue.
-> END
