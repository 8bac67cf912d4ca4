// Episode 1, brief: a band that is over before one of them says so, four years, a staircase, a first lesson.

=== ep1_band
# ep: 1
# scene: band
The band was called Plural, which had been funny for about a week. It had a singer who could play and a keyboardist who couldn't stop explaining, and on the last Friday of every month it had forty people in a basement, of whom Hyun-seo could have told you the names. # recap: In a band called Plural, with Soo-ho on the keys and forty listeners, Hyun-seo knew that she wanted to get out.
"Forty-one," said Soo-ho, in the alley, coiling a lead round his elbow. He was so thin then that the coat went on after he had stopped. "There was a new one by the fire door. He nodded. It's a matter of compounding: one a month, and by thirty we'll be able to afford the van. I've drawn it." He had. It went up from left to right across the back of an unpaid bill, with a balcony at the top.
She'd got the takings in her hand. She had counted them twice, hoping to be wrong. She looked along his line, past the van and the balcony. It was quite a good likeness of somebody's life, and what she thought, as clearly as if it had been said by a person next to her in the alley, was: I want to get out.
He was blowing on his fingers. He'd given her the gloves.
* [Say nothing. Put the takings in his pocket.]
    "It's a lovely line," said Hyun-seo. She buttoned down the flap over the money. It could wait until the spring. There was a booking in the spring.
    There was always a booking. She stayed for two years. She was pleasant the whole of that time. # recap: She said nothing, and stayed for two more years.
    -> ep1_stairs
* [Tell him now, in the alley, in his gloves.]
    "I want to get out," said Hyun-seo.
    She said it just like that, holding the money. She'd known it for about a minute. He didn't understand her; then he did, and sat down on the amplifier. And then he argued. He took off the lead from round his elbow in order to do it. He had the van, and the compounding, and what it would do to a set with the voice gone out of the middle; and it got on for two in the morning, and his lips were blue.
    "Until the spring," said Soo-ho. "Only until the spring. And if it's still so, then, I'll carry your amp to the bus." # recap: She told him, and he argued it away until the spring.
    * * ["Until the spring, then."]
        It was the lips. She said until the spring. He was so relieved that he sang, on the way to the night bus, which he couldn't; and it was the last time it was mentioned by either of them for two years. He'd forgotten, she thought. It hadn't occurred to her that he might be walking round it on the outsides of his feet.
        -> ep1_stairs
    * * [Give him back the gloves.]
        -> end_clean
    * * ["I'll count it again. It's late."]
        She counted the takings again, under the lamp, aloud, so that there should be something to listen to. It came to what it came to. "You see?" said Soo-ho. He'd have been hard put to it to say what; but his teeth had stopped, and it was the spring that they were both looking forward to by then, for different reasons. She stayed for two years.
        -> ep1_stairs
* ["How do you know that there'll be a balcony?"]
    "It's where the line goes," said Soo-ho. He showed her. He was very patient; he thought that what she hadn't followed was the arithmetic. He had drawn a rail, and a plant in a pot. She looked for some time for where you would sit.
    "It's only a sketch," he said.
    She buttoned down the flap over the money. There was a booking in the spring, there was always a booking. She stayed for two years, and if anybody had told her that she'd not been asked, she could have said she had; she'd just got in first, with the wrong question.
    ~ speak()
    -> ep1_stairs

=== ep1_stairs
# scene: stairs
Four years after the end of all that, a lift in Seongsu was out of order, and she had thirty dinners for the ninth floor. # recap: Four years after the end of it she carried thirty dinners up to the ninth floor, and he was the one who opened the door.
It was a hundred and sixty-two stairs. At the top was a door with a name upon it that she didn't read, since she was holding the bags in her teeth. Someone opened it from within. It was a tie. She had got as far as the knot when it swallowed.
"That'll be the delivery," said the tie.
He had filled out, the coat fitted. Behind him she could see a very long room with people in it who all had the same headphones; they looked round, one after another, as cows do. Her hair had come down. She'd a bag in each hand, and two on the forearm, and there was kimchi on her somewhere. Of all the stairs in the city.
"You've cut your hair," said Soo-ho.
"You've got a floor."
"It's leased."
* ["Sign here, please."]
    She held the slip against the wall for him with her elbow. He signed it: all three characters, with the date, and the time. He'd begun to add a remark. She had it out of his hand and was down to the seventh floor before anybody breathed.
* ["Thirty dinners, at eleven at night. Has none of you got a home?"]
    "There's a launch," Soo-ho began; and then, to the wall beside her, "No. I suppose not. I'd not put it to them like that." The nearest headphones had been lifted off one ear. It was like old times. She told him that the one with no egg was on top.
    ~ speak()
* [Set them down in a row, and go without the signature.]
    She put them down along the wall, in order, thirty, handles outward. She'd be docked for the slip. She went down those stairs with both her arms floating up of their own accord, as they do when you've let something go; and it was cheap at the price.
    ~ stand()
-
-> ep1_slip

=== ep1_slip
# scene: slip
On the back of the slip there was a rubber stamp. She must have cut it herself, for the N was the wrong way round. PIANO. ALL AGES. DO H. S., and a number. # recap: On the back of the delivery slip was a stamp: piano lessons, and her number.
Soo-ho had it on his blotter. He had built a company, with a channel on top of it, and under the channel two hundred thousand people who nodded. He'd meant it all to be seen by one person, coming in at a door. He had pictured the door. He had never once pictured her with her mouth full of bags.
"My cousin's still free on Thursday," said Chang-sik, going by with the vitamins. "The one with the bakery. She likes you. She thinks that you're shy. You could do with somebody who likes you, Soo-ho, it'd be a change for the system."
* [Ring the number. "I'd like some lessons. I'm a beginner."]
    He put on a voice for it. There was a pause at the other end in which a kettle could be heard. "It's forty thousand an hour," said Hyun-seo's own voice, entirely flat. "Beginners pay the same. Cut your nails." # recap: Soo-ho rang the number in a false voice, and asked for lessons as a beginner.
    -> ep1_lesson
* [Turn it face down. "What time on Thursday?"]
    -> ep1_thursday
* [Ring it, hang up, and ring again.]
    The first time, he put it down. The second time it was engaged, because she was ringing back. They kept that up for a quarter of an hour, each with the other's busy tone in one ear, until by some piece of luck they both got tired of it at once.
    "It's forty thousand an hour," said Hyun-seo's own voice, entirely flat. "You needn't rehearse. Beginners pay the same. Cut your nails."
    -> ep1_lesson

=== ep1_thursday
# scene: thursday
Her name was Yoon-ha. She had flour on her wrist. The shop was about to shut; she'd kept back a loaf, and sat him down to it at the end of the counter, and then, as he was explaining to her the margin on sourdough, she began to laugh, and had to hold on to the slicer.
"You're not shy at all," said Yoon-ha. "You're thorough!" It appeared to be the best news she'd had all week. She was warm, she had a gap in her teeth. There wasn't a thing about her that needed to be put right.
He had the slip in his pocket, and his thumb on the N.
* [Stay, and eat the bread.]
    -> end_somebody
* ["I have to make a telephone call. I'm so sorry. It's very good bread."]
    She looked at him for a while with her head on one side. "Well, ring her, then," said Yoon-ha. She wrapped up what was left of the loaf. He dialled it under an awning, in the rain, with the bread beneath his coat; and he put on a voice. "It's forty thousand an hour," said Hyun-seo, flatly, over the noise of a kettle. "Beginners pay the same. Cut your nails." # recap: He left a woman who would have been easy to love, and rang the number in the rain.
    -> ep1_lesson
* ["May I show you something? It's a rubber stamp."]
    He laid the slip on the counter, between the loaf and the slicer, and explained it, and it took the heel of the loaf and most of the butter. Yoon-ha turned it the right way up. She read all of it, N included.
    "You aren't even thorough," she told him, not unkindly. "You're taken." And she pushed the telephone over to him with her elbow, since her hands were flour; and stood there with her ear up against the back of it, for she thought that he owed her that. She'd say afterwards that you could hear the kettle. "It's forty thousand an hour," said the telephone. "Beginners pay the same. Cut your nails."
    ~ learn_to_ask()
    -> ep1_lesson

=== ep1_lesson
# scene: first-lesson
The piano took up half of her room. The rest was a bed, a ring, a metronome, and a strip of lino that the pupils stood on to take their shoes off.
"You were the keys," said Hyun-seo. "In Plural. You had that thing with three manuals. You're not a beginner."
"I've let it go. I haven't touched one in four years." It was so. He laid his hands out in front of him in evidence, with the nails cut to the quick. "I thought I'd go back and learn it properly. In the right order."
She looked at the two hands. There were a good many things that she could have said to them, and a rent book lying on the lid.
* ["Scales, then. C. With the thumb under."]
    "C," said Hyun-seo. "Thumb under." So for the whole of the hour, at sixty-six, he went up and down in C; and she stood at his shoulder, counting, and neither one made a mistake. It was the most that they had ever been alone together without his explaining something. When it was over he folded forty thousand won in half and put it beneath the metronome, where the others put it. # recap: So, four years after, Hyun-seo and Soo-ho began again, at a piano, in C, with neither of them asking why.
* ["What have you come for? You can have it for the forty thousand."]
    He took his hands back off the keys. It was a while coming; she could hear him turn down several. "I wanted to see if you'd be rude to me," said Soo-ho.
    "And?"
    "It's been very satisfactory." His ears had gone pink. "There's more. I don't know what it is. I thought if I were sitting on a piano stool I might not need to." It wasn't an answer but it was in the right key. She gave him C anyway. She gave him all of it. # recap: So they began again, at a piano; he had come, Soo-ho told her, to see whether she would be rude to him, and it had been very satisfactory.
    ~ speak()
* ["It's a month in advance. I don't do single hours for people I know."]
    He'd got his card out. "It's cash," said Hyun-seo. "It's in that tin. You write it in the book, there, with the date, under Mrs Paik." He wrote it in under Mrs Paik. She read it over and initialled it. It was her stool, her tin; it was her own lino that he was standing on in his socks. She'd not foreseen how much that would help. # recap: So they began again, at a piano, and Hyun-seo made Soo-ho pay in cash, a month ahead, like any other pupil.
    ~ stand()
-
~ give_lesson(hyunseo, sooho)
-> ep2_bench
