// What looks like a finding and is none: nothing here may be told.
CONST DEBUG = false
VAR mood = 1
VAR where_to = -> hall
LIST weather = rain, (sun)

{DEBUG: You are a tester.}
-> where_to(2)

=== hall(guests) ===
{guests} guests wait. {mood > 1: They smile.|They frown.} {weather ? sun: The sun is out.|It rains.}
+   {mood < 3} [Bow.]
    ~ mood++
    ~ weather = rain
    -> hall(guests)
+   [Ask for the bill{nod()}.] -> bill ->
    -> hall(guests)
*   [Wait in the garden.] -> garden ->
    You are asked in again.
    -> hall(guests)
*   [Go.]
    {
    - mood == 1: You hurry.
    - mood == 2: You walk.
    - mood == 3: You stroll.
    }
    The end of it. # ending: The road
    -> END

=== bill ===
{mood > 1:
    ~ temp price = 3
    {price} shillings, says the host.
- else:
    ~ temp cost = clamp(mood, 2)
    {cost} shillings, and no smile.
}
->->

=== garden ===
+   [Stay out.] -> pond
+   [Back in.] ->->

=== pond ===
A fish.
->-> hall(1)

=== function nod ===
~ return ""

=== function clamp(value, most) ===
{value > most:
    ~ return most
}
~ return value
