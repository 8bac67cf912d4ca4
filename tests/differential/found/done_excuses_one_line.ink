 *
-> k2
=== k2
north
south
