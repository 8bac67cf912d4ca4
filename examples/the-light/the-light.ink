// A night alone in a lighthouse, ten hours of it, and one mistake, which docs/planted-bug.md finds.
VAR hour = 0
VAR oil = 2
VAR coal = 1
VAR hatch_is_open = false
VAR tide = 0

The boat that took the keeper is a spot of lamplight, and then it is the dark. The light is yours until morning.
-> round

=== round ===
{hour == 10: -> morning}
~ hour = hour + 1
~ tide = (tide + 1) % 3
{The stair turns the same way each time.|You know the steps by number now.|One hundred and eight.}
+   {oil > 0} [Fill the lamp.]
    ~ oil = oil - 1
    The flame stands up again and looks at you.
+   [Go down to the store.]
    -> store ->
+   [Feed the stove.]
    {coal > 0: The iron ticks as it warms.|The stove is cold, and so are you.}
    ~ coal = coal - (coal > 0)
+   [Read his log.]
    -> log ->
-   -> round

=== store ===
Tins, rope, the smell of tar.
+   {oil < 2} [Carry up a tin of oil.]
    ~ oil = oil + 1
+   {coal < 2} [Carry up coal.]
    ~ coal = coal + 1
+   {tide == 0 and not hatch_is_open} [Lift the hatch.]
    The sea is nearer than you thought. It is quite calm, and going out.
    ~ hatch_is_open = true
+   [Leave it all where it is.]
-   {hatch_is_open and oil == 0 and coal == 0 and log.last_page: -> below}
    ->->

=== log ===
{His hand is small and upright.|The same small hand.|You read on.}
*   (first_page) [The first page.] "Took over the light. Wind west."
*   (storm) {first_page} [The storm.] "Forty hours awake. It did not go out."
*   (last_page) {storm} [The last page.] "There is a way down to the rocks when the tide is out. I have never told them."
+   [Close it.]
-   ->->

=== below ===
You have let the lamp go, and the fire, and you know the way. The steps are cut in the rock, and they are dry.
*   [Walk out on the sand.] -> shore
*   [Go back up.]
    ->->

=== shore ===
{The footprints are small and upright, and go one way.|The sand gives the sound back.|}
*   [Call his name.] -> shore
*   [Follow them to the water.] -> shore
+   [Turn back, with the water coming in.]
    ->->

=== morning ===
{oil > 0 or coal > 0: -> relieved}
They find the lamp cold. # ending: The dark light
-> END

=== relieved ===
The boat comes with the sun behind it. # ending: Relieved
-> END
