// Episode 4, the last evening: an empty restaurant, a lamp with a red gel, three verses and a place to fill.
// What she says first, and how much, decides what he can answer; three ways in, and the endings they lead to.

=== last_evening
# scene: last-evening
# focus: eun-soo
She'd swept it twice. She had the chairs up on all of the tables except one.
He came at ten with his hair wet. He looked at the lamp on the fan, and from habit he reached up and turned it two degrees, and the hard edge went off everything. "There," said Sun-woo. {room_for:On the table stood a tin of biscuits, which nobody had explained.|He sat where he always sat, on Sundays.} Outside the Boss had hung up a sign saying PRIVATE FUNCTION, in the lettering of the birthday banner, and there was the shadow of somebody's husband going away from it on tiptoe.
Eun-soo had three openings. She'd written them on her hand. She put the notebook down in front of him, open, and it turned out that what she had on her hand was a smear.
* ["I couldn't finish it. You weren't here."]
    "It's for the Voice," said Eun-soo. "It's late. It's five days late. I've got it all but the end and I couldn't do it, because you weren't there. I'd get to that bit and I'd look up. That's how I do them, I never knew. I get to the end and look up, and you're doing something to a cable." # recap: On the last evening she put the song in front of him: she could not finish it, because he was not there.
* ["I could have finished it. I've got nine ends. I didn't want one that you weren't in."]
    "I could have finished it," said Eun-soo. "I want to be accurate. I've nine ends for it, in a shoe box, there's one would make you weep. They're all very lovely. They all know how it came out." She turned the book a little more towards him. "I thought I'd sooner have a hole." # recap: On the last evening she put the song in front of him: she had nine ends for it, and wanted a hole that he was in.
    ~ candour_by(eunsoo, 1)
* ["You're good at last lines. You did the one with the salt."]
    "It's just that you're good at it," said Eun-soo. "You did me the salt, that time. It's purely a technical problem, I've been too near it." She heard herself. She might have been talking to a plumber. # recap: On the last evening she put the song in front of him, as a technical problem.
    ~ warmth_by(sunwoo, eunsoo, -1)
-
~ give_lyric(eunsoo, sunwoo)
He read it. He took his time, he read as he'd look at a contact sheet, going along with a finger under each. The verses were all questions.
"What do you do with the second bowl? What do you do with the chair? What do you do with the end of the day, when you turn, and there's nobody there?"
Then there came the place where it waited.
* {knows(eunsoo, sunwoo_loves_eunsoo)} [Tell him what the year was like. And then whose years they were.]
    "That's what it was like," said Eun-soo. "Since you went. It was every day, it was the bowls. I'd have a thing happen to me and it wasn't finished happening until I'd told you. I couldn't sleep in my own bed for how quiet it was. I thought I'd got something. I went and had my blood done." She was holding on to the table's edge on both sides. "And that isn't it. I could stand that. I had one year, and people rang me up, I had Gil. It's that you've had eight. That's the part that I can't get round. All that time you felt like this, like this, and I was right there on the table with my feet going, telling you all about the one who sailed." # recap: She told him what the year had been like, and then whose years were written under the table. # mentions: eunsoo sunwoo_loves_eunsoo
    {
    - is_true(he_said_it): He had told her so himself, once, over a bag. But it is one thing to have said it, and another to have somebody come back, after a year, and show you that they have read it through.
    - knows(sunwoo, read_it): He had seen a pair of shoes, once, sticking out into the light. He'd wondered for a year if she would ever say.
    - else: If it surprised him that she knew, it did not get as far as his face. He only grew very still, as he did when something wild had come close to the lens.
    }
    ~ tell_of_year(eunsoo, sunwoo)
    ~ say_love(eunsoo, sunwoo)
    ~ say_eight_years(eunsoo, sunwoo)
    -> last_known
* [Tell him what the year was like.]
    "That's what it was like," said Eun-soo, "since you went. It was the bowls. I'd have something happen and it wasn't over till I'd told you." She told him about the two bowls and about the tram, the map, and the afternoon in the bath with no one to lie for her. She told him of Gil. She'd meant to keep it funny, and was surprised at how little of it was. "So I miss you," she finished. "I don't know if that's the word. You're right here, and I still do it. I think it's probably the other word." # recap: She told him what the year had been like: two bowls, and nobody to turn to.
    {knows(eunsoo, sunwoo_loves_eunsoo):The rest of it she kept back, the dates, the pencil. It was his. He could say it, or not.}
    ~ tell_of_year(eunsoo, sunwoo)
    ~ say_love(eunsoo, sunwoo)
    -> last_half
* [Say nothing. Wait, while he reads it again.]
    She said nothing. It was all there, she thought, if you looked at it properly: it was as good as said. She put it that way to herself while the clock over the hatch went round, and all the time, very distinctly, she could hear a steam press let out its breath. # recap: She said nothing, and waited while he read.
    -> last_silent

=== last_known
Sun-woo looked at the page. There was a pencil in the spiral; it was one of twelve.
* [He takes the pencil.]
    -> end_line
* {candour(sunwoo) >= 2} [He puts the pencil down, and says it.]
    -> last_aloud
* {candour(sunwoo) < 2} [He closes the book. "I don't know how to stop being this."]
    "I don't know how to do it," said Sun-woo. "I know how to do the eight years. I'm good at it, I've got it so it hardly shows." He had both hands upon the cover. "If I write it down there then it's yours, and you could have a look at it, and it might be quite ordinary. I might be. You've only ever seen me with my back turned."
    * * ["Then turn round. I'll wait. I'll hold the light."]
        She got up on the chair, she unhooked the lamp, and stood there, holding it, with her arm out. It shook. It took as long as it took. He opened the book again.
        ~ candour_by(sunwoo, 1)
        -> end_line
    * * ["All right. Then stay my friend, and know that I know."]
        ~ quote_rule(sunwoo, eunsoo)
        -> end_nineteen

=== last_half
He was looking at the place.
* [He takes the pencil.]
    -> end_line
* {candour(sunwoo) >= 1} [He puts the pencil down, and tells her how long.]
    "I've had that," said Sun-woo. "The bowls. I could tell you what comes next, it goes on to be the toothbrush." And then, since he'd started: "I've had it for eight years. It's on the underside of your desk." # recap: He put down the pencil and told her that he had had it for eight years.
    {knows(eunsoo, sunwoo_loves_eunsoo):"I know," said Eun-soo. "I wanted you to be the one."|She didn't understand him. He got down on his knees on the Boss's clean floor, and lay on his back, and showed her, on the underneath of a restaurant table, with his finger, where each of them went.}
    ~ say_still(sunwoo, eunsoo)
    ~ candour_by(sunwoo, 1)
    {candour(eunsoo) >= 2 and candour(sunwoo) >= 2: -> last_aloud_two}
    -> end_line
* ["It's a good song," he says. "I've got to be up at five."]
    He shut it, with care, and squared it to the table's edge. "It's a good song," said Sun-woo. "I wouldn't put anything there. {warmth(sunwoo, eunsoo) <= 1:You miss me when I'm away. I've been at home for two weeks.|You'll have stopped, by the autumn. It does stop, I'm told.}"
    * * ["No. Sit down. I'm not finished and you're not up at five, it's the ten o'clock bus."]
        He sat down. He had been told to, and he was so tired. "Wednesday," said Eun-soo. "I'm saying it on a Wednesday, cold sober, with the chairs up, I have swept. I love you. You can leave the line out, but you can't go and tell me that I stop."
        He looked up at her, for a long time, for the laugh. There wasn't any. Then he put out a hand for the book. # recap: He would not believe that it would last, and she told him cold sober that it would.
        ~ candour_by(eunsoo, 1)
        -> end_line
    * * ["I'd sooner have you my friend than not at all."]
        ~ quote_rule(eunsoo, sunwoo)
        -> end_nineteen

=== last_silent
He read it again. He was honest, he'd been asked about a song. What he thought that he'd seen in it, between the bowl and the chair, he set aside, as he'd set aside so many: you could burn a whole life down looking for yourself in other people's work.
* (sea_line) [He gives her a last line. It's a very good one.]
    He thought about it for ten minutes, and then he said a line. It had the sea in it. It was tactful and clear, and it scanned; the Voice would make people cry with it in cars. "That's beautiful," said Eun-soo. "That's lovely, thank you. That's it." # recap: He gave her a last line, a very good one, with the sea in it.
    She wrote it in.
    -> end_bars
* [He writes one word, and turns the book round.]
    It took no time at all. He turned it about and pushed it across to her, under the red lamp, with one finger.
    "Still", it said.
    {
    - knows(eunsoo, sunwoo_loves_eunsoo):
        She had seen it eight times, by torchlight, upside down. It was a good deal smaller than she had remembered.
        "I should have said," whispered Eun-soo. "I've sat here like a lemon."
        ~ say_love(eunsoo, sunwoo)
        -> end_line_written
    - else:
        "Still what?" said Eun-soo. She tried it on the tune. "Still water? It's one beat short. Is it an adjective?"
        He gazed at her. There was a moment when he might have told her. But he'd got to be up at five, and he had been told by an expert, on a canal, that you don't swap a thing that works. "It's only an idea," said Sun-woo. "You'd better rub it out." She rubbed it out. She was sorry, for a reason she couldn't find; it left a grey place.
        -> end_bars
    }

=== last_aloud
He rolled it to the edge of the table, that pencil, and let it stop there.
"I'll write it after," said Sun-woo. "I've only ever done it in writing, where you weren't looking. I want to try it the other way up." He got to his feet. He hadn't an idea what to do with his hands, so he put them in his pockets, and took them out again. "I love you. I loved you at lunch. I was going to tell you and you'd got hiccups, so I thought, tomorrow. That's the whole of it. I've been waiting for you to stop having hiccups."
~ say_still(sunwoo, eunsoo)
{candour(eunsoo) >= 2: -> last_aloud_two}
-> end_line

=== last_aloud_two
{is_true(rule_stands):"There was a rule," said Eun-soo.|"There isn't a rule," said Eun-soo, "I've looked."}
* {is_true(rule_stands)} ["I made it, so I'd better be the one. I take it back."]
    "I made it," she told him, "and it's a bad one, and I want it struck out. I'd like to lose something. I would like to have something I could lose." The fan went round. "Is that all right? I'm asking. I never asked you, when I made it, I just said isn't that so."
    "It was never so," said Sun-woo.
    ~ repeal_rule(eunsoo, sunwoo)
    -> end_voices
* {not is_true(rule_stands)} ["Say it again, so I can get the rhythm."]
    "You'll have to do it again," said Eun-soo, with her eyes shut. "From lunch. I was crying, I missed the metre."
    He did it again.
    -> end_voices
* [Kiss him. The rest can be done in the morning.]
    She kissed him. It went on, and nothing whatever was settled. {is_true(rule_stands):There was a rule still lying about somewhere, like a rake.|There was nothing left that needed to be.} # recap: She kissed him, and nothing was settled.
    -> end_line
