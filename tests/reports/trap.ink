// exit: 0
VAR has_key = true
-> tide
== tide
The tide table hangs by the door.
*   {has_key} [Unlock the door.] The door opens.
    -> END
*   [Hand over the key.]
    ~ has_key = false
    -> tide
+   [Read it again.] -> tide
