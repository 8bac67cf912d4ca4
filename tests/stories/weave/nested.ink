Start
* A
  ** A1
     deep
     *** A1x
     *** A1y
  ** A2
  -- gather two
  ** B1
  -- gather three
* C
- gather one
* D
- the end
-> END
