VAR x = 1
* a
  {x:
    b
  }
