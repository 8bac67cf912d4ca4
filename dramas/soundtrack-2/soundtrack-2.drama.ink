// Stands in, in plain ink, for what world/soundtrack-2.drama expands to: the same names with the same meaning.

LIST people = hyunseo, sooho, k, jinkyung, changsik
LIST facts = k_loves_hyunseo, refused_k, accepted_k, tinnitus, night_together, left_for_money, regretted_two_years, he_resented_her, rent_paid, would_refuse, help_makes_small, going_to_santiago, souvenirs_thrown, afraid_and_loves
LIST traces = footage, email
LIST promises = answer_to_k
LIST milestones = self_love, asks_first

=== function accept_bag(one, other)
~ return

=== function accept_help(one, other)
~ return

=== function answer_email(one, other)
~ return

=== function apologise(one, other)
~ return

=== function ask_for_help(one, other)
~ return

=== function collapse(one)
~ return

=== function come_together(one, other)
~ return

=== function declare_love(one, other)
~ return

=== function decline_bag(one, other)
~ return

=== function decline_help(one, other)
~ return

=== function drift_apart(one, other)
~ return

=== function find_footage(one)
~ return

=== function infer(one, other)
~ return

=== function keep(one)
~ return

=== function offer_bag(one, other)
~ return

=== function offer_help(one, other)
~ return

=== function pay_rent(one, other)
~ return

=== function promise(one)
~ return

=== function reach(one)
~ return

=== function read_email(one)
~ return

=== function record(one)
~ return

=== function reveal(one)
~ return

=== function say_no(one, other)
~ return

=== function say_yes(one, other)
~ return

=== function see(one, other)
~ return

=== function send_email(one, other)
~ return

=== function spend_night(one, other)
~ return

=== function take_bags(one, other)
~ return

=== function take_break(one, other)
~ return

=== function talk_of_it(one, other)
~ return

=== function tell(one, other, third)
~ return

=== function tell_in_anger(one, other, third)
~ return

=== function tell_not(one, other, third)
~ return

=== function throw_souvenirs(one)
~ return

=== function turn_down(one, other)
~ return

=== function voice_fear(one, other)
~ return

=== function withdrew(one, other)
~ return
