"What's that?"
* "I am tired[."]," I said.
  "Really."
* "Nothing!"[] I replied.
  "Very good."
* [Only shown] Only read.
* Only both
- End.
-> END
