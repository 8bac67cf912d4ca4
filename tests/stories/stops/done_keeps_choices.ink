* A -> DONE
* B
  text
  -> DONE
