stone -> LOOP
=== LOOP
river <>
-> LOOP
