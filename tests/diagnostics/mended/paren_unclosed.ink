~ temp x = (5 + 1)
