-> k
=== k
k {k} s {k.s} turns {TURNS()} since {TURNS_SINCE(-> k)} never {TURNS_SINCE(-> n)} {READ_COUNT(-> k)}
* [to s] -> s
+ [again] -> k
+ [end] -> END
= s
s {s} {TURNS_SINCE(-> s)} choices {CHOICE_COUNT()}
* [one] -> k
* [two] {CHOICE_COUNT()} -> k
=== n
-> END
