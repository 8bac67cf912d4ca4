-> hall
== hall
A hall.
Everybody reads this.
-> END
