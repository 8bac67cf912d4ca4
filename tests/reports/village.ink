// exit: 3
// flags: --max-states=60
-> square
== square
The square.
+   [See the smith.] -> smith
+   [See the miller.] -> miller
+   [Leave.] -> END
== smith
*   [Ask about iron.] -> smith
*   [Ask about coal.] -> smith
*   [Ask about horses.] -> smith
*   [Ask about rain.] -> smith
*   [Ask about the king.] -> smith
+   [Back.] -> square
== miller
*   [Ask about flour.] -> miller
*   [Ask about wind.] -> miller
*   [Ask about mice.] -> miller
*   [Ask about the river.] -> miller
*   [Ask about the queen.] -> miller
+   [Back.] -> square
