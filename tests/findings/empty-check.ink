// empty-check.checks: check manners: visits(bow) before visits(leave)
-> hall

=== hall ===
*   [Bow.] -> bow
*   [Go.] -> END

=== bow ===
You bow.
-> END

=== leave ===
You leave. // dramaturg: allow-knot never-reached, it is cut
-> END
