// dramaturg: allow dead-end, he is gone and that is the point
He does not turn round.
-> END
