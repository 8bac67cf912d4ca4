LIST x = a, b
