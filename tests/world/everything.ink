INCLUDE everything.drama.ink
VAR left = 9
-> hub
== hub
~ left = left - 1
{left == 0: -> next_scene}
Values {courage(ann)} {courage(ben)} {courage(cat)} {worth(ann)} {worth(ben)} {trust(ann, ben)} {trust(ben, ann)} {trust(cat, ann)} {love(ann, ben)} {love(ben, ann)} {owes(ann, ben)} {owes(ben, ann)} {owes(cat, ben)} {between(ann, ben)} {between(ben, ann)} {between(cat, ann)}
Facts {is_true(secret)} {is_true(rumour)} {is_true(letter)} {believes(ben, secret)} {denies(ben, rumour)} {unsure(cat, secret)} {knows(ann, secret)} {knows(reader, letter)} {believes(reader, rumour)} {believes(cat, rumour)} {believes(cat, letter)} {denies(ben, secret)} {open_between(ann, ben, secret)} {thinks_believes(ann, cat, secret)} {thinks_denies(ben, ann, secret)}
Things {exists(diary)} {is_open(call)} {is_kept(call)} {is_broken(call)} {is_reached(brave)} {is_reached(loved)} {is_reached(free)} {offered_hand(ann, ben)} {offered_hand(ben, ann)} {can_write(ann, ben)} {can_offer_hand(ann, ben)} {can_read_diary(cat)} why {why_not_write(ann, ben)} {why(hold)} {why_not(know)}
* [write] -> act1
+ [whisper]
  ~ whisper(cat, ben, ann)
+ [tell]
  ~ tell(ann, ben, secret)
+ [anger and joke]
  ~ tell_in_anger(ann, ben, secret)
  ~ joke(ben, ann, rumour)
  ~ notice(ann, cat, secret)
+ [hand]
  ~ offer_hand(ann, ben)
  + + [yes]
      ~ accept_hand(ann, ben)
  + + [no]
      ~ decline_hand(ann, ben)
  + + [silence]
+ [ann acts]
  Ann does {one_act(ann)}.
+ [cat acts]
  ~ act(cat)
+ [numbers]
  ~ courage_by(ann, 2)
  ~ worth_to(ben, 7)
  ~ trust_by(cat, ann, 2147483647)
  ~ owes_by(cat, ben, -2147483647)
+ [bonds]
  ~ between_to(ben, ann, friends)
  ~ between_to(cat, ann, strangers)
+ [lie]
  ~ promise(call)
  ~ lie(ann, ben)
+ [feel]
  ~ respond()
  ~ waved(ann, ben)
+ [learn]
  ~ see(cat, letter)
  ~ infer(cat, secret)
  ~ overhear(ben, rumour)
  ~ hear(ann, rumour)
  ~ deny(ben, letter)
  ~ doubt(ann, letter)
  ~ see_together(ann, ben, letter)
  ~ reveal(rumour)
+ [make]
  ~ make_true(rumour)
  ~ make_false(letter)
  ~ break(call)
  ~ erase(diary)
  ~ view(ben, diary)
  ~ record(diary)
- -> hub
= act1
~ temp who = ann
{courage(who)}{trust(who, ben)}
~ write(who, ben)
-> hub
=== function one_act(who)
~ temp did_it = act(who)
~ return did_it
=== ep_first
First.
-> next_scene
=== ep_second
Second. {RANDOM(1, 2)}
~ courage_to(ann, 0)
~ episode = 2
-> next_scene
=== ep_third
Third.
~ episode = 2
-> next_scene
=== ep_last
Last. {between(ann, ben)} {did_wave()}
-> END
=== function did_wave()
~ return is_reached(free)
