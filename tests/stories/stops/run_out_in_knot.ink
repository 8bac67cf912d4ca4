-> k
=== k
text
