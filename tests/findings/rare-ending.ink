-> fair

=== fair ===
*   [Buy a ticket.] -> draw
*   [Go home.] -> END

=== draw ===
{RANDOM(1, 2000) == 1: -> prize}
Nothing, as always.
-> END

=== prize ===
The bell rings, and rings. # ending: The first prize
-> END
