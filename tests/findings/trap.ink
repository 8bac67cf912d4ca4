-> shore

=== shore ===
+   [Look at the boat.] -> shore
*   [Walk into the sea.] -> deep
*   [Go home.] -> END

=== deep ===
+   [Swim left.] -> deep
+   [Swim right.] -> deep
