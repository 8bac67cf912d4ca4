a \| b
more
