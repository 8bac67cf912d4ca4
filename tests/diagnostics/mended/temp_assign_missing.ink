~ temp x = 0
