VAR guests = 0

There are {12 / guests} plates for each.
-> END
