// expect: return-outside 2:1
~ return 5
