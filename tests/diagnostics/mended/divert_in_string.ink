~ temp x = "a"
-> END
