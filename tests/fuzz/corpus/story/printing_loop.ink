VA ""s R a=
-> l
=== l
+[ more]
vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv` ~ s = s + c
-> l
