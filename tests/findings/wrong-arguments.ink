VAR where_to = -> garden
-> where_to("the aunt")

=== garden ===
Somebody is waiting.
*   [Wave.] -> END
