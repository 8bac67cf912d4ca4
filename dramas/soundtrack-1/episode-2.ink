// Episode 2. Hers, his, hers: a bottle she doesn't like, an hour he isn't waiting up, a line that is too good.

=== ep2_glass
# ep: 2
# scene: first-glass
# focus: eun-soo
The composer ordered in French, not to show off but because he believed it was kinder to the waiter. # recap: A composer who had won things asked Eun-soo for her words, and over dinner for her opinion of his wine.
He was a courteous man. He had won things. He wrote for strings the way other people set a table for guests, everything a little further apart than you expected, and out of forty lyricists he had asked for her. Eun-soo had bought a jacket. She could feel the label.
"I always have this one," said the composer. "I should like to know what you think of it. Be honest, please. I'm surrounded by people who are paid by the bar."
It was the colour of the inside of a violin. She tasted it. It tasted of the inside of a violin.
* ["It's lovely."]
    "It's lovely," said Eun-soo.
    She heard it come out, with a bow on. It wasn't a lie in the sense of wanting anything. She merely saw how pleased he would be; and he was; and he filled the glass up again with such delicacy that she drank that, too. There would be a great many evenings. She'd surely come to like it. # recap: She told him that it was lovely, which it was not, and he filled up her glass.
    ~ praise_wine(eunsoo, composer)
    ~ lie_stands = true
* ["I don't like it. I'm so sorry. It's like licking a cello."]
    It was out before she could dress it. She waited for the ceiling. # recap: She told him that it was like licking a cello, and he sent for beer.
    "Licking a cello," said the composer. He tried his own again with his eyes shut. An expression crossed his face that she'd later learn to work for. "But which string?"
    "The D?"
    "The D," he agreed, quite shaken, and he sent for the beer list, and asked which she would like, and in the same breath for her thoughts on the second verse.
    ~ own_up_wine(eunsoo, composer)
* ["I've never had anything like it."]
    "I've never had anything like it in my life," said Eun-soo, which would have stood up in any court. The composer inclined his head. He had been told that many times about his second symphony, and he too had decided how to take it. # recap: She told him that she had never had anything like it, which would have stood up in any court.
    ~ praise_wine(eunsoo, composer)
    ~ lie_stands = true
    ~ respect_by(composer, eunsoo, -1)
-
They worked, and it was the best work she had ever done. He took a line of hers and set it a fourth lower, and it stopped being clever. Towards midnight, when the candle had burned down into its saucer, he squared up the pages.
"I wonder if I might ask you something that has nothing to do with any of this. Whether you would have dinner with me. I'm aware that we are having dinner. I mean it in another key."
~ ask_out(composer, eunsoo)
* ["Ask me when the deadline's past."]
    "When the deadline's past," said Eun-soo, laughing, with her hand up as if to stop a bus. "I'm no use to anyone before a deadline. I put my keys in the fridge."
    "Then I shall ask again," said the composer.
    It had seemed so much nicer than no. She saw, going down in the lift with her reflection on all four sides, that she had made an appointment. # recap: He asked her to dinner in another key, and she said "when the deadline is past", and so had made an appointment.
    ~ put_off(eunsoo, composer)
* ["No. I want to keep writing with you, and no."]
    She said it to the saucer first, for practice, and then to him. "No. Thank you. I'd like to go on writing songs with you till one of us is dead. It's only no to the other key." # recap: He asked her to dinner in another key, and she told him no, and went home with it like somebody with a new tooth.
    He bowed. He was so good at it that it took her a moment to see it hadn't been easy. "I'd sooner have a clean rest than a held note," the composer said, "as a rule." And he asked her for the second verse; and all the way home she kept on touching the thing that she'd said, like somebody with a new tooth.
    ~ turn_down(eunsoo, composer)
-
-> ep2_one

=== ep2_one
# scene: one-in-the-morning
# focus: sun-woo
He wasn't waiting up. He was spotting a print: you take a brush with three hairs, and where there's dust you put in the grey that should have been there. It's night work. You can't do it if you are listening for a lift. # recap: Sun-woo was not waiting up; he heard the lift.
He heard the lift. He heard her stand outside the door and take off her shoes, so as not to wake him, and drop one.
"You're up," said Eun-soo. There was a new jacket, and {lie_stands:a dark line along the inside of her lip|a trace of foam upon its lapel}. "He set the bridge a fourth lower. Sun-woo, he's a genius, it's disgusting. He has a napkin ring. He {lie_stands:orders this wine, the same every time, he's got a man who puts it by for him|asks you what you think and then he waits}."
There were four white specks on the print, on the cheek of a crane driver in Ulsan. He had put in three.
* [Put the water on. Ask her nothing.]
    He put the water on. He made it the way she had it at nineteen, the noodles broken in four, an egg let fall from a height. She ate out of the pot, on the table, with her feet drawn up. After a while she'd told him all about it, the candle, the fourths, a man at the next table who hummed. She left out something, he could see the place. He didn't ask. It was like looking at the sun: you could tell where it was by the way you were looking elsewhere. # recap: He put the water on for her, and asked nothing.
    ~ jealousy_by(sunwoo, composer, 1)
* ["And how was the wine?"]
    "The wine?"
    "{lie_stands:You've got it on your mouth. |}What does a napkin ring like that go with? Something with a cork, I suppose. With a father."
    It wasn't his voice at all, it was a thin cold thing, and it seemed to know a lot about napkin rings. Eun-soo wiped her lip. "You're in a mood," she said. She wasn't cross; she went round it as you'd go round a ladder, and shut her door, and he spoiled the crane driver's cheek. # recap: He asked about the wine in a voice that was not his own.
    ~ jealousy_by(sunwoo, composer, 2)
    ~ warmth_by(eunsoo, sunwoo, -1)
* ["I was jealous. About the bridge. Ignore me, it's late."]
    "I was jealous," said Sun-woo. He put the brush down; it shook. "It's not a nice thing to have in the house, so I'm showing you it. You came in with your face lit up. I don't know how you light a thing a fourth lower."
    "You're jealous of a bridge?"
    "Of somebody who gets handed it."
    He watched her turn that round to read the back. It was almost there, it had nearly everything in it. Then she sat on the floor beside him, in the jacket, and showed him with two fingers on the boards how the tune had gone and where it went now. # recap: He told her that he was jealous, of a bridge, and it was almost there.
    ~ candour_by(sunwoo, 1)
    ~ warmth_by(eunsoo, sunwoo, 1)
    ~ jealousy_by(sunwoo, composer, 1)
-
{lie_stands: -> ep2_stain}
-> ep2_line

=== ep2_stain
She had rinsed her glass and was standing with her back to him, scrubbing at her lip.
* [Sun-woo: "You hate wine."]
    "You hate wine," said Sun-woo. "At the Boss's wedding you gave yours to a plant."
    "It's not wine, it's his wine. If I just keep at it I'm sure I'll start to like it." She ran the tap. "He was so pleased. You don't know what it's like, you never say things are lovely. You said 'sharp' about my mother's wedding photograph."
    "It was sharp."
    "I know it was," said Eun-soo to the tap.
    ~ tell(eunsoo, sunwoo, wine_lie)
* [Let her scrub.]
    He let her scrub. He knew that plant, it had been at the Boss's wedding, and it hadn't lived. But she'd say if she wanted it said.
-
-> ep2_line

=== ep2_line
# scene: line
# focus: eun-soo
In March she was given a song about a man who loves somebody and doesn't mention it. It was for the closing titles of a film about tugboats. For nine days she went at it from the top of the table, and for nine days it came out wise. {jealousy(sunwoo, composer) >= 2:They had been rather careful with each other since the napkin ring.|}
"It's because nobody would," she told Sun-woo's back. The radiator at home had been mended for a month; neither of them had brought it up. "I can't get into him. He sees her every day, he's passing her the salt, it's not as if there's an ocean. Why doesn't he just say? What's he getting out of it?"
Sun-woo was rolling up a cable. He did it over and under, so it wouldn't remember.
"He gets to pass the salt," he said.
She had written it down before she'd heard it. Then she heard it. The pencil stood where it was, and it seemed to her that the room had taken one step to the left. # recap: Why would a man love somebody and not say so? she asked him, for a song. He gets to pass the salt, said Sun-woo.
* [Use it. Don't ask where it came from.]
    She used it. You do not look under a line like that, you say thank you and get out before the owner's back. The song was finished by four. It was the first she'd ever written that made the composer reach for his handkerchief; and when he asked her how she had got so far inside the man, she told him, "Oh, you hear things," and felt a draught, and couldn't find the window. # recap: She used the line, and did not ask where it came from.
    ~ longing_by(eunsoo, sunwoo, 1)
* ["Where did you get that?"]
    "Where did you get that?"
    Over, under. "The radio."
    "What programme?"
    "I came in halfway," said Sun-woo. He had gone a slow dark red from the collar to the hair. He hung the cable on its hook, squared it up, found that it had been the wrong hook. She had known him for nineteen years and could have drawn you a map of him, and there at the edge of the map was a little boat. # recap: She asked him where he had got that, and he went slowly red to the hair.
    ~ longing_by(eunsoo, sunwoo, 1)
* ["That's yours. I can't take it. Put it in something."]
    "It's yours," said Eun-soo. She tore it off and gave it to him. "I'm serious. I make these up for money. That's a thing somebody's had. You can't go selling it to tugboats."
    He stood there with a piece of paper in his hand that said he gets to pass the salt. You'd have thought that it was hot. He folded it in half, in quarters, and put it in the pocket of his shirt. She went back to being wise; the song was just all right, it paid. But she kept on seeing that pocket, and the care with which he'd buttoned it. # recap: She gave him the line back: it was something that a person had had.
    ~ gave_back = true
    ~ candour_by(eunsoo, 1)
-
-> ep3_pencil
