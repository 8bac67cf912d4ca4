~ temp x = 1
text {x}
