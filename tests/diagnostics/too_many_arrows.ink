// expect: too-many-arrows 2:1
->->->
