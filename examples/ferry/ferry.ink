// A late ferry. One evening, one ticket, three ways home.
VAR money = 4
VAR trust = 0

-> quay

=== quay
The last ferry leaves at ten. You have {money} coins, and it costs five.
*   [Ask the ferryman.] -> ferryman
*   [Count the coins again.]
    Four. There were four the last time.
    -> quay
*   [Walk home along the shore.] -> shore

=== ferryman
He looks at the coins, and then at you.
*   [Tell him the truth.]
    ~ trust = trust + 1
    "Get in," he says.
    -> crossing
*   [Say the fifth is in the other coat.]
    "Then fetch the coat."
*   {trust > 2} [Ask him about the light.]
    "Nobody asks about the light," he says, and tells you.
    -> crossing

=== crossing
The water is black, and the light on the far side is the only one.
# ending: home by water
-> END

=== shore
It takes until morning, and you see it come up.
# ending: the long way
-> END
