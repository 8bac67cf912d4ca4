// exit: 1
Ada waits by the ferry.
*   [Call him back.] -> quay
*   [Let him walk.] He walked. -> gone
*   [Count the coins.] -> count(0)

== quay
"Two keys, then," he says.
-> END

== gone
Nobody looks after him.

== count(people)
Each gets {10 / people}.
-> END
