<- k
== k
text
-> DONE
