// exit: 0
// dramaturg: allow-file implicit-end, the game goes on from there
He turns at the end of the pier.
// dramaturg: allow dead-end, he is gone and that is the point
*   [Let him walk.] -> gone
*   [Call.] He does not turn.

== gone
// dramaturg: allow dead-end, he is gone and that is the point
He walked.
