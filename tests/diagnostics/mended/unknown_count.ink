{hall.lamp: It is lit.}
-> END
== hall
- (lamp) A lamp.
-> END
