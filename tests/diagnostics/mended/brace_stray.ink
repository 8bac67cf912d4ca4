a \} b
more
