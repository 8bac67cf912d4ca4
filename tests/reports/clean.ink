// exit: 0
The kettle sings. Nobody else is up.
*   [Pour the tea.] You pour.
    **  [Carry it out.] -> pier
    **  [Drink it here.] -> kitchen
*   "Not yet," you say, to nobody. -> kitchen

== kitchen
The tea goes cold, and so does the kitchen.
# ending: Cold tea
-> END

== pier
{RANDOM(1, 2) == 1: The rain has stopped.|The rain goes on.}
You stand a while.
-> END
