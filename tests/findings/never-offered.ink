VAR keys = 0
-> door

=== door ===
The door is locked twice.
*   {keys > 2} [Unlock it.] -> END
*   [Leave.] -> END
