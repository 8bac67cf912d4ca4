-> stage

=== stage ===
The lights go out.
-> DONE
