// expect: thread-target-missing 2:4
<- 5
