~ temp x = 5 + 4
{x}
