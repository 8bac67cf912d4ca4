// exit: 0
// flags: --notes
VAR trust = 0
The estimate lies on the table.
*   [Fold it.] He folds it in half, and then in half again.
    -> quay
*   {trust > 3} [Ask Wen.] Wen tells you what he wrote down.
    -> confession

== quay
{trust > 3: -> confession}
The ferry is late.
-> END
Nobody reads this.
Nor this.

== confession
"I kept both keys."
-> lamp_room

== lamp_room
The lamp room is dark.
-> DONE

== attic // dramaturg: allow never-reached
Dust, and nothing leads here.
-> END

=== function unused(x)
~ return x + 1
