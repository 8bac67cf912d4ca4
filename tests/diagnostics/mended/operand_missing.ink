~ temp x = 5 + 4
