// Stands in, in plain ink, for what world/soundtrack-1.drama expands to: the same names with the same meaning.

LIST people = eunsoo, sunwoo, composer, assistant, mother, singer, friend, husband
LIST facts = sunwoo_loves_eunsoo, eunsoo_loves_sunwoo, rule_stands, wine_lie, read_it, read_unseen, he_said_it, eunsoo_said_it, singer_offer, is_back, bouquet_for_friend, something_important, refused_assistant, overheard, foretold
LIST promises = last_line
LIST bonds = strangers, colleagues, friends, lovers

VAR candour__eunsoo = 0
VAR candour__sunwoo = 0
VAR longing__eunsoo__sunwoo = 0
VAR warmth__sunwoo__eunsoo = 2
VAR warmth__eunsoo__sunwoo = 2
VAR jealousy__sunwoo__composer = 0
VAR jealousy__eunsoo__assistant = 0
VAR respect__composer__eunsoo = 1
VAR hope__composer__eunsoo = 1
VAR bond__eunsoo__composer = colleagues
VAR bond__eunsoo__sunwoo = friends
VAR bond__sunwoo__assistant = colleagues

VAR true__rule_stands = true
VAR true__wine_lie = false
VAR true__read_unseen = false
VAR true__he_said_it = false
VAR true__eunsoo_said_it = false
VAR true__overheard = false
VAR belief__eunsoo__sunwoo_loves_eunsoo = false
VAR belief__eunsoo__read_it = false
VAR belief__sunwoo__read_it = false
VAR thinks__eunsoo__sunwoo__overheard = false
VAR belief__sunwoo__singer_offer = false
VAR belief__mother__foretold = false

=== function limit(value, least, most)
~ return MAX(least, MIN(most, value))

=== function candour(who)
{ who == eunsoo:
    ~ return candour__eunsoo
}
~ return candour__sunwoo

=== function candour_by(who, n)
{ who == eunsoo:
    ~ candour__eunsoo = limit(candour__eunsoo + n, 0, 2)
- else:
    ~ candour__sunwoo = limit(candour__sunwoo + n, 0, 2)
}

=== function longing(who, whom)
~ return longing__eunsoo__sunwoo

=== function longing_by(who, whom, n)
~ longing__eunsoo__sunwoo = limit(longing__eunsoo__sunwoo + n, 0, 2)

=== function warmth(who, whom)
{ who == eunsoo:
    ~ return warmth__eunsoo__sunwoo
}
~ return warmth__sunwoo__eunsoo

=== function warmth_by(who, whom, n)
{ who == eunsoo:
    ~ warmth__eunsoo__sunwoo = limit(warmth__eunsoo__sunwoo + n, 0, 3)
- else:
    ~ warmth__sunwoo__eunsoo = limit(warmth__sunwoo__eunsoo + n, 0, 3)
}

=== function jealousy(who, whom)
{ who == eunsoo:
    ~ return jealousy__eunsoo__assistant
}
~ return jealousy__sunwoo__composer

=== function jealousy_by(who, whom, n)
{ who == eunsoo:
    ~ jealousy__eunsoo__assistant = limit(jealousy__eunsoo__assistant + n, 0, 2)
- else:
    ~ jealousy__sunwoo__composer = limit(jealousy__sunwoo__composer + n, 0, 2)
}

=== function respect(who, whom)
~ return respect__composer__eunsoo

=== function respect_by(who, whom, n)
~ respect__composer__eunsoo = limit(respect__composer__eunsoo + n, 0, 2)

=== function hope(who, whom)
~ return hope__composer__eunsoo

=== function between(one, other)
{
- other == composer:
    ~ return bond__eunsoo__composer
- other == assistant:
    ~ return bond__sunwoo__assistant
}
~ return bond__eunsoo__sunwoo

=== function is_true(f)
{
- f == rule_stands:
    ~ return true__rule_stands
- f == wine_lie:
    ~ return true__wine_lie
- f == read_unseen:
    ~ return true__read_unseen
- f == he_said_it:
    ~ return true__he_said_it
- f == eunsoo_said_it:
    ~ return true__eunsoo_said_it
- f == overheard:
    ~ return true__overheard
}
~ return false

=== function knows(who, f)
{
- f == sunwoo_loves_eunsoo:
    ~ return belief__eunsoo__sunwoo_loves_eunsoo
- f == read_it && who == eunsoo:
    ~ return belief__eunsoo__read_it
- f == read_it:
    ~ return belief__sunwoo__read_it
- f == singer_offer:
    ~ return belief__sunwoo__singer_offer
- f == foretold:
    ~ return belief__mother__foretold
}
~ return false

=== function thinks_believes(who, whom, f)
~ return thinks__eunsoo__sunwoo__overheard

=== function promise(p)
~ return
=== function keep(p)
~ return
=== function break(p)
~ return
=== function tell(one, other, f)
~ return

=== function agree_rule(one, other)
~ return
=== function quote_rule(one, other)
~ return
=== function repeal_rule(one, other)
~ true__rule_stands = false
~ candour_by(one, 1)
=== function praise_wine(one, other)
~ true__wine_lie = true
=== function own_up_wine(one, other)
~ true__wine_lie = false
~ candour_by(one, 1)
~ respect_by(other, one, 1)
=== function put_off(one, other)
~ hope__composer__eunsoo = 2
=== function turn_down(one, other)
~ hope__composer__eunsoo = 0
=== function go_out(one, other)
~ bond__eunsoo__composer = lovers
=== function break_off(one, other)
~ bond__eunsoo__composer = colleagues
~ hope__composer__eunsoo = 0
=== function read_table(who)
~ belief__eunsoo__sunwoo_loves_eunsoo = true
~ belief__eunsoo__read_it = true
=== function notice_reading(who)
~ belief__sunwoo__read_it = true
=== function share_secret(one, other)
~ return
=== function find_out(who)
~ belief__eunsoo__sunwoo_loves_eunsoo = true
~ true__read_unseen = true
=== function say_still(one, other)
~ true__he_said_it = true
~ belief__eunsoo__sunwoo_loves_eunsoo = true
=== function say_love(one, other)
~ true__eunsoo_said_it = true
=== function say_eight_years(one, other)
~ return
=== function write_weather(one, other)
~ return
=== function write_truth(one, other)
~ candour_by(one, 1)
=== function answer_truly(one, other)
~ candour_by(one, 1)
~ warmth_by(one, other, 1)
=== function take_offer(one, other)
~ return
=== function send_news(one, other)
~ return
=== function ring_news(one, other)
~ belief__sunwoo__singer_offer = true
=== function foretell(one, other)
~ belief__mother__foretold = true
=== function send_important(one, other)
~ return
=== function write_love(one, other)
~ true__eunsoo_said_it = true
~ candour_by(one, 1)
=== function meet_again(one, other)
~ return
=== function learn_bouquet(one, other)
~ return
=== function refuse_before(one, other, third)
~ return
=== function refuse_heard(one, other, third)
~ return
=== function listen_in(who)
~ true__overheard = true
=== function notice_listener(who)
~ return
=== function say_yes(one, other)
~ bond__sunwoo__assistant = lovers
=== function meet_eyes(one, other)
~ thinks__eunsoo__sunwoo__overheard = true
=== function own_up_stairs(one, other)
~ candour_by(one, 1)
=== function suppose(one, other)
~ return
=== function let_pass(one, other)
~ return
=== function kiss(one, other)
~ bond__eunsoo__sunwoo = lovers
=== function disbelieve(one, other)
~ warmth_by(one, other, -1)
=== function write_line(one, other)
~ true__he_said_it = true
~ belief__eunsoo__sunwoo_loves_eunsoo = true
