* (a_b) c
