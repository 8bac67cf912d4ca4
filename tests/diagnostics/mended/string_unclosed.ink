~ temp x = "abc"
