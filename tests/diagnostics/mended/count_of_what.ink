{TURNS_SINCE(-> hall) > 3: Long ago.}
-> hall
== hall
A hall.
-> END
