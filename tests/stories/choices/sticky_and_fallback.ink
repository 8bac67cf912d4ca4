-> hub
=== hub
{|Again.|And again.|Still.}
* Once -> hub
* Twice -> hub
+ {hub < 4} Sticky -> hub
* -> out
=== out
Nothing left.
-> END
