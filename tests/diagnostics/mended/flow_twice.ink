-> hall
== hall
One.
-> hall_again
== hall_again
Two.
-> END
