// The fern: a very small drama. Ida has been looking after Bo's fern.
INCLUDE fern.drama.ink

-> monday

== monday
Bo is back on Thursday. The fern is brown to the root. {nerve(ida) == 0: Ida looks at it the way one looks at a telephone.}
* [Buy another one]
  ~ swap(ida, bo)
  The new one cost eleven crowns, and has one leaf too many. She cuts it off.
* [Practise saying it]
  ~ nerve_by(ida, 1)
  "It died," says Ida to the pot. "It was alive, and I was in charge, and it died."
* [Water it anyway]
  It does what it did yesterday.
- -> thursday

== thursday
Bo puts his bag down in the hall. "How's the fern?"
* "It died," says Ida.
  ~ own_up(ida, bo)
  {is_true(swapped):
    "Then what's that?" says Bo. They both look at it. It's a very healthy fern.
  - else:
    "Oh," says Bo. He touches the soil. "I thought that it might. It was never a happy fern."
  }
* "Fine," says Ida.
  ~ tell_not(ida, bo, fern_died)
  "Good," says Bo. {is_true(swapped):He turns the pot. "It's lost the bad leaf."|He doesn't look. He takes her word.}
* [Say nothing]
  She puts the kettle on. It takes a great deal of seeing to.
- -> evening

== evening
{knows(bo, fern_died): He has already put the pot out on the step.}
* {can_offer_cutting(ida, bo)} "I kept a cutting," says Ida.
  ~ offer_cutting(ida, bo)
  It is in an egg cup. It is about as long as a word.
  * * "For me?" says Bo.
    ~ accept_cutting(ida, bo)
    They find it a window.
  * * "You have it," says Bo.
    ~ decline_cutting(ida, bo)
    It goes on living in the egg cup.
* [Let Bo do the washing-up]
  ~ act(bo)
  {knows(bo, swapped): He comes back with a wet piece of paper. "Eleven crowns," he says.|There is nothing in the compost but compost.}
* [Let Ida think about it]
  ~ act(ida)
  {knows(bo, fern_died): She says it, into the steam. He turns the tap off to hear.|She dries the same plate twice.}
- -> end

== end
{is_reached(honesty): Next time she will ring the same day.}
{
- between(ida, bo) == friends: There are three ferns in the flat by spring. # ending: friends
- between(ida, bo) == strangers: He labels his shelf in the fridge. # ending: strangers
- trust(bo, ida) >= 3: He asks her to look after the cat. # ending: trusted
- else: The rota goes up on Friday, as before. # ending: flatmates
}
-> END
