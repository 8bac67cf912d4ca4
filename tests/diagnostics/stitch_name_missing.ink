// expect: stitch-name-missing 3:1
== k
= 
-> END
