// Episode 1. Sun-woo's: a table, a joke, a rule. Eight years are already under the table when it begins.

=== ep1_boxes
# ep: 1
# scene: boxes
# focus: sun-woo
The radiator in Eun-soo's flat had burst on the coldest night of January, and so at nine in the morning she stood on his landing with fourteen boxes, a kettle and a fern. # recap: One January the radiator in Eun-soo's flat burst, and she moved in with Sun-woo, her friend of nineteen years, with fourteen boxes and a fern.
"Three weeks," she said. "A month. The plumber wouldn't be drawn. He has the face of a man who's seen pipes weep. Is the fern all right by you? It isn't mine, I don't know whose it is, it's been with me since the last place."
Sun-woo took the fern. It was easier than answering. He had seventy square metres over a shop that mended umbrellas. It had been a tailor's workshop once, and the tailor had left behind the one thing that wouldn't go down the stairs, a cutting table of black oak, two metres forty by one metre ten. It stood under the north window. It was the reason he had signed the lease, eight years back.
Eun-soo put down a box. She looked at the light. Then she pushed off her shoes with her toes, first one and then the other, climbed up on the table, crossed her legs and opened a notebook on her knee, as if someone had been keeping the place for her.
"I'll write here," she said.
~ move_in(eunsoo, sunwoo)
He could hear the umbrella man's sewing machine through the floor. On the underside of that table, where a tailor used to chalk his measures, there were eight lines of pencil, and she was sitting on them. # recap: She chose to write on his cutting table, over eight lines of pencil that he had put on its underside.
* ["There's a desk in the small room. With a lamp."]
    "There's a desk," said Sun-woo. "In the small room. It's a better height."
    "For what?"
    He couldn't think for what. She bounced once, to test the oak, and he saw that he had only made her fonder of it. By noon the small room was full of boxes and the desk had the fern on it.
    ~ warmth_by(sunwoo, eunsoo, -1)
* [Clear it for her. Take your own things down to the floor.]
    He carried down the loupe, the guillotine, the two lenses that didn't like each other. He'd cut his prints on the floor; people did. When he stood up she was watching him from over the notebook.
    "You could have had one end," said Eun-soo.
    "You write sideways."
    She thought about it. She did write sideways.
* ["One condition. You pay rent: one line a week."]
    "A line of what?"
    "Whatever you're writing. I put it on the wall."
    She held out her hand and they shook on it. Her hand was freezing. He'd asked for the only thing that she would never think to count, and she paid the first week on the spot, on a shipping label, in capitals: THE FERN IS OF NO FIXED ADDRESS. He used four pins.
    ~ candour_by(sunwoo, 1)
-
He went and stood at the sink. In the window over it he could see the room behind him reversed, with the table on the wrong side and her feet hanging off it. She had a hole in her left sock and her big toe was keeping time.
f/2.8, he thought. A thirtieth, if she kept still. She never kept still.
-> ep1_joke

=== ep1_joke
# scene: half-joke
There was a name that was not said in that house. It belonged to a singer, and Eun-soo held that if you said it aloud you would never work with its owner; so for ten years it had been "the Voice", and the Voice was on the radio now, at a quarter to two, singing someone else's words as though they had only just occurred to it.
Eun-soo lay along the table on her back. She had a deadline and was listening with her whole face. # recap: She joked that one day she would write for the Voice, and he would shoot the cover.
"One day I'll write for the Voice," she told the ceiling. "And you'll shoot the cover. And then the two of us will buy this building, throw out the umbrellas—"
"Not the umbrellas."
"—keep the umbrellas, and have a radiator in every room. It's a joke. You can laugh. I write jingles for a bank."
"They're good. I moved my account."
"Because of the jingle?"
"They gave me a towel."
The song went up, and stayed there, and thought about it. She'd stopped laughing some time ago, he noticed, and hadn't moved her face.
* [Laugh. It's a joke, and it's late.]
    He laughed. She laughed too, from relief, he supposed; it was what they did, and they were good at it. You can put almost anything down on a joke and it will hold, provided that neither of you leans. # recap: He laughed, because it was a joke, and late.
* ["I'll shoot the cover. For nothing. Put that in writing."]
    "For nothing?"
    "For a towel."
    She sat up and wrote it on the back of his hand in ballpoint: ONE COVER, ONE TOWEL. It was a bet with no other side to it. He'd no idea what she stood to lose. He washed round it for four days.
    ~ stake = 1
    ~ warmth_by(eunsoo, sunwoo, 1)
* ["You'll get there. Do you want to know why?"]
    "Is it long?"
    "You take out the word everybody's waiting for. The bank one. You could've said home. You had it all set up for home. And there's just a gap there with a door shutting." He turned the radio down, so as not to say it over anyone. "I've moved my account for less."
    It was by some way the longest thing that he had said since Monday. Eun-soo didn't make a joke. She put one arm over her eyes, as you do when somebody opens a curtain. # recap: He told her why she would get there, and it was the longest thing that he had said all week.
    ~ stake = 2
    ~ candour_by(sunwoo, 1)
    ~ longing_by(eunsoo, sunwoo, 1)
-
"Go to bed," he told her.
"I am in bed. Your table's my bed. I've been meaning to tell you." Then, when he had got as far as the door: "Sun-woo. If the Voice rings while I'm in the bath, you've got to lie."
-> ep1_rule

=== ep1_rule
# scene: rule
Their friend had called the restaurant after her mother, had hired the man who came about the extractor fan and then married him, and was known to everyone, her husband included, as the Boss. On Sundays she shut at eight and fed whoever was left.
"I couldn't stand him," the Boss was saying, with her chopsticks pointed at her husband's heart. "I want that understood. Two years he came in here, with his ladder. I used to hide the good biscuits."
"She did," said her husband. He had tears in his eyes. He was a man who could be brought to them by a well-parked van. "I knew where they were, though."
"So we were never friends. It saves a lot of time. Whereas you two." The chopsticks came round. "How long is it, nineteen years? It's against nature. I'd have had you married off to get the table back."
It was the sort of thing she said on Sundays. Sun-woo saw Eun-soo look up, and saw her take it for a question. She could never let a question lie there; she felt that it was rude.
"But that's why," said Eun-soo. "If you want to stay friends, you don't go out with them. It's the one rule I've got. People go and swap a thing that works for a thing that might. And then when it doesn't they've lost both, and someone's got to change restaurants." She helped herself to his radish, as she'd done for nineteen years. "We're never going to lose it, because we're never going to try. Are we? Isn't that so?" # recap: At their friend's restaurant she said her one rule: if you want to stay friends with somebody, you do not go out with them.
She had turned to him, quite happily, with her mouth full.
* ["That's so."]
    "That's so," said Sun-woo. He moved the radish to where she could reach it. # recap: Sun-woo said that it was so, and moved the radish to where she could reach it.
    The Boss looked at him for rather longer than the remark deserved. Then she got up and came back with the good biscuits, and put them down, not in the middle of the table, but by his elbow.
    ~ agree_rule(sunwoo, eunsoo)
* [Pass the radish, and let the Boss's husband talk.]
    He passed the radish. There's always a second in which nobody has noticed yet, and the Boss's husband, God keep him, walked straight into it with a story about a duct. When it was over the question had gone cold and no one sent it back. # recap: Sun-woo passed the radish, and let the question go cold.
* ["I never signed it."]
    "Signed what?"
    "The rule. I only ask. Nineteen years, I've never seen the paper."
    It got a laugh. It was meant to, nearly. Eun-soo laughed, and then a half-second late she looked at him again, with a crease between the eyes, as she looked at a line that scanned and still was not right. # recap: Sun-woo said that he had never signed it, and it nearly got a laugh.
    ~ candour_by(sunwoo, 1)
    ~ longing_by(eunsoo, sunwoo, 1)
-
They walked back along the canal. She balanced on the kerb, he went on the road side. It was minus six. She told him the plot of a film he'd seen with her, and got the ending wrong, and he let her, since he liked hers.
-> ep2_glass
