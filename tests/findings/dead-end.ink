-> gate

=== gate ===
You stand at the gate.
*   [Knock.] Nobody answers.
*   [Leave.] -> END
