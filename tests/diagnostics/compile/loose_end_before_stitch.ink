// expect: loose-end-before-stitch 4:8
-> hall
== hall
A hall.
= door
A door.
-> END
