~ temp x = 5
