* a [b] c
more
