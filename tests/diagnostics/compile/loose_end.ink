// expect: loose-end 4:8
-> hall
== hall
A hall.
