# title: Tide
# author: none
A line # mood: dim # two
# before
Another line
VAR t = "x"
A made tag # made {t} {1+1}
* before # both [only # only] after # after
  done # end
* plain [] # own tag
- -> END
