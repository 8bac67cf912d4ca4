// exit: 1
Rain.
*   [Wait.] -> waiting
*   [Go.] You go.
    -> END
== waiting
-> still
== still
-> waiting
