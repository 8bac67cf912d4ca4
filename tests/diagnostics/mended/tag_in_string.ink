~ temp x = "a \#b"
