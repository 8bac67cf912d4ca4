// The eleven ways it stops. Each says its name in a tag, tells the bonus track, and ends.

=== end_line
# scene: the-line
He wrote for as long as it takes to write a line. She could see his ear. It was going slowly red from the top down.
He turned the book about. Under the last of her questions, in the place where the tune waited, it said in a small, square, perfectly clear hand:
"You love them. I did. I do. Still." # recap: He wrote the last line, where the tune waited: you love them; I did; I do; still.
"It doesn't rhyme," said Eun-soo, when she could.
"No."
"It scans."
"I counted," said Sun-woo.
~ write_line(sunwoo, eunsoo)
-> end_line_kiss

=== end_line_written
~ write_line(sunwoo, eunsoo)
"You shouldn't start with a conjunction," Eun-soo said. "Or is it an adverb? I'd have to know what goes in front." So he took back the book; and he put in what went in front, and it was everything.
-> end_line_kiss

=== end_line_kiss
~ keep(last_line)
~ kiss(eunsoo, sunwoo)
# ending: the last line
# scene: the-line
She'd always supposed that there would be a moment at which you decided. But the table was narrow, that was all, and they had both of them bent down to look at the same word. His mouth was cold from the water glass. She felt him stop breathing; and begin again, as if he had been waiting to be told what for.
{is_true(rule_stands): Some time later, against his collar, she said: "I suppose that's the rule gone." "What rule?" said Sun-woo. It was a thing they'd have to go into. They were both rather bad at going into things.|}
On Thursday there was a bus. He put his hand flat on the pane, and she put hers on the other side; and it was the Third, two seats behind, with a generator in her lap, who burst out crying. # recap: They kissed across the table; on Thursday there was a bus, and a hand on each side of the pane.
The Voice recorded it in a single take. It stopped before the last word each time, and waited there, and you would have sworn that it had only just occurred to it.
-> bonus_january ->
-> END

=== end_voices
~ keep(last_line)
~ kiss(eunsoo, sunwoo)
# ending: two voices
# scene: the-line
They wrote it afterwards. It took till three. He would say a word, and she'd say what was the matter with it; she took out the one they were all waiting for, and he put it back.
"You can't have love in it. It's the bank of words."
"I moved my account for you," said Sun-woo. "I can have it if I want."
She had her feet up on the Boss's table, with no shoes on, writing sideways. He told her what it was like on a gantry. She told him {lie_stands:about the wine, and that she'd get to it on Monday, and hold his hand first|what it had been like to say no to somebody, and that you did live}. It was astonishing what there was. They'd had nineteen years of talking and had never once been into that room. Now and then they came on something that wasn't nice. "I used to sit there hoping that you'd notice," he said, "and if you'd noticed, I'd have denied it." "I know," said Eun-soo. "I used to nearly notice." They looked at it together, and wrote it down on the list, and didn't run.
When they had done the line it had both their hands in it, hers large and leaning over, his small. You couldn't have said who had the last word. It was only that one of them held the pencil and the other held the lamp. # recap: They wrote the last line together, until three, and nobody could have said who had the last word.
"Thursday," she said then.
"Write to me. Not the weather."
"And you'll answer?"
"On the day. Even if it's nothing. I'll put: nothing, still."
They were found there in the morning by a man who'd come about the grease trap. He wept. He put the coffee on.
-> bonus_january ->
-> END

=== end_nineteen
# ending: nineteen more
# scene: radish
So they kept the rule. But it was a different rule, since there were two of them holding it, and they both knew what it weighed.
It was odd, for a month or so. There's no card that you can send for it. Then one Sunday he moved the radish to where she could reach it; and she saw the hand, and what was in it, and said, "Thanks," and meant the whole of it, and he looked up. It was all right. It was a bit like having a bad knee. You knew when it was going to rain.
She didn't call it nothing, and he stopped calling it tomorrow. Once a year, in January, he got down on the floor with a pencil, and she would hand it to him. "What does it say?" said Eun-soo, from on top. # recap: They kept the rule, the two of them together, and both knew what it weighed.
"Still. Slightly less sick."
"That's good, isn't it?"
"It's accurate," said Sun-woo.
They told each other things. They'd never really done that, they found; they'd only been in the same room with it. When she met somebody, it was he that she rang, and it did hurt him, he said so. She came round. She sat up there with her feet on the oak till it hurt less. No one who saw them could ever make it out. It wasn't what either of them had wanted. It was just true from one end to the other, and there's not so much of that about.
-> bonus_january ->
-> END

=== end_bars
{last_silent.sea_line:
    ~ keep(last_line)
- else:
    ~ break(last_line)
}
# ending: eight bars of piano
# scene: record
The bus went on the Thursday, from in front of the bakery, and she waved.
{is_true(eunsoo_said_it):It had been said, by one of them, in good plain words, and left standing like a bicycle.|Nothing had been said, so there was nothing that you could point to.} They were as good friends as ever. They'd be able to say that. He wrote about once a fortnight, a ship's name, and a number, and something kind.
The song came out in the autumn, and you could not get away from it. It had her name on it, quite small, after the Voice's. She heard it in a taxi with the rain running down: three verses of questions, and then the place. {last_silent.sea_line:There was a last line in it, a beauty, about the sea. When she heard it coming she would ask the driver to turn it down.|Nobody had ever found an end for it. In the studio, on the last day, the Voice had said, leave it; and there were eight bars of piano there now, going up to the edge, looking over, and coming back.}
"What's that bit about?" the driver said. "I always think that there's something going to happen."
"So did I," said Eun-soo. # recap: The song came out, and everybody heard the place in it where something was going to happen.
She had the table sent round to her own flat in the end, since he was so much away. Four men couldn't get it down the stairs. It's there now. The umbrella man's daughter has the place, she does her homework on it. Underneath are eight lines of pencil; and then, below them, in the same hand, some further ones, that stop.
-> bonus_january ->
-> END

=== end_taste
# ending: an acquired taste
# scene: the-usual
He was a good husband. She'd not hear a word against him, and there weren't any.
They had a house with a music room, and a hall that you could have hung a crane in. He never rang without asking if it was a good time. When he set her words he moved them a little further apart than she'd had them, so that each had its own light, and people said of the songs they made in those years that they were like very clean windows. {lie_stands:He had the wine sent by the case. On their anniversary he would open it himself, and pour, and wait, with his head on one side. "Lovely," said Eun-soo.|They drank beer. It wasn't ever the beer. It was a thing beneath the beer, of being asked if she was happy, so kindly, by someone who stood to lose so much; and answering him.}
It didn't get any better. It never got any worse, that was what she'd not been ready for. # recap: She married the composer, and the wine never got any better and never any worse.
She saw Sun-woo at openings. He had taken up a way of looking at the wall behind you. One January he had a show, of harbours, and right at the end by the fire door there was a thing which wasn't a harbour, it was the underneath of something: bare wood, some marks. You'd have needed a torch. "Not for sale", the label said. She stood there with a glass in her hand until her husband came to find her. He asked if she'd seen something that she liked.
-> bonus_january ->
-> END

=== end_asked
# ending: the one who asked
# scene: first-of-the-month
"All right," said Sun-woo.
"All right what?" said the Third. "Sorry. I'd got my face ready for the other one."
"Yes. I'd like to. I don't know that I'll be much good."
There was a clang below them, as of a kettle; and when he got to the rail there was nothing to be seen there but the timer light, and a dent.
She was very good at it. She asked him what he was thinking, nine times a day, and if he said, "Nothing," she said, "No, but what?" It was like having your arm slept on. It was terrible, and then the blood came back. He told her about the table in the second week. He thought that he'd better. She lay down there with her torch in her teeth and read through the whole of it. "Well, that's beautiful," said the Third, rather muffled. "Did you ever think of saying it on the top?" # recap: Sun-woo said yes to the one who had asked.
He planed it off himself. He asked Eun-soo before he did; and she came over, in her coat. Neither of them took the lid off. They watched the shavings coming up, one long curl after another, with his pencil on the inside. "It's good oak," she said.
"You can have it. You should have it. You write sideways."
They got it as far as the landing, all three of them. They never could get it down the stairs.
-> bonus_january ->
-> END

=== end_longing
~ keep(last_line)
~ kiss(eunsoo, sunwoo)
# ending: longing, not loss
# scene: what-days
They had what days there were. They told no one, and the whole street knew. # recap: They had what days there were, and then longing, which was not loss.
Then there was the bus, in front of the bakery, with its chickens. It was the same pane of glass, and he was on the same side of it. You'd have thought that it would be worse. She'd packed for it, she had laid in soup; and she got home and put out two bowls, and waited to feel the hole. It took her all evening to work out what was wrong.
It was as long as the other time. His bed was just as wide. He wrote from a pier, "There's a heron, I turned round, you'd gone to get the bread," and she turned round as well, at the same hour, in a kitchen, and there was nobody there; but it had a direction to it now. A hole is only a hole. This was more like a rope: it was all pull, and there was someone on the end.
She finished the song in July. The Voice's people had stopped ringing by then, they were so frightened. It didn't end. She had thought that was the trouble with it, and it turned out that it went round: at the place where it waits, if you simply wait, you come in again upon the first line, and the first line's different, for you know by now who's being asked.
"Good about the fern," he wrote. She wrote back that she loved him, and that it was raining. It was nonsense. It was the weather. It was every word of it news.
-> bonus_january ->
-> END

=== end_bus
~ kiss(eunsoo, sunwoo)
# ending: the six-forty
# scene: the-next-bus
He missed the six-forty. He missed the nine-fifteen. "There's one at noon," said Sun-woo into her hair, "I've got to be on one of them," and she said that she knew, that she was only seeing how it felt.
It felt like a step in the dark that was there after all. She'd always thought that she would have to give up one thing to have the other. But it was the same man, it was the same radish. He still squared everything up. It was just that she was let look.
He did go, you can't not. A museum's a museum. She went too, on the tenth day, with the fern; she wrote the whole of that year on crates, in cabs of cranes, sitting sideways on a bollard in his jersey, and in the April, at a dock in Ulsan, with a telephone held out over the water, she said yes to the Voice before the verb. {candour(eunsoo) >= 1:They fought. She told him so each time before it started, which he said was unfair: you couldn't brace and listen.|They never fought. It worried the Third, who held the reflector. "You're both so nice," she said. "Where do you put it?" There was a silence then that had two people in it, and each thought of one thing; and neither of them said it that day.} # recap: He missed the six-forty, and she went after him, with the fern.
She wrote the Voice a song that had an end. It was all right. People hummed it. The Voice sent flowers, and a card that said: "You knew how it came out." She looked along the quay to where he was crouching, waiting for the light to get round. It was the only thing, she thought, that she'd ever have to be sorry for; and she thought that she could bear it.
-> bonus_january ->
-> END

=== end_words
~ keep(last_line)
# ending: her own words
# scene: four-in-the-morning
She got up. She took a blanket and sat on the floor, since she had no table, and put her back to the excellent radiator.
She had been telling people for a month that she couldn't finish it because he wasn't there. It was so sad and so becoming, it would have made a song. Very well, he wasn't there. She asked it the first of the questions, out loud, in the dark. "What do you do with the second bowl?" She waited politely for him to answer. Then it came to her, she went cold with it, that it had never been he who answered. He'd been across the room with a cable. She had always looked up, and seen him; and then she'd looked down and written it herself.
"You eat," she put. "You wash it up. You go and see who's at the door." # recap: She finished the song by herself, at four in the morning, in her own words.
It was not lovely. She did the rest of it by daylight, and it was all like that, like furniture. She read it down the telephone to the Voice's people at nine; there was a long pause; and the Voice said, "There you are. I wondered when you'd come in."
On Thursday she went to the bus. "I finished it," said Eun-soo. "I want to tell you three things through the window, and I don't want anything back, I'm going to be late for the studio. I did it without you. {knows(eunsoo, sunwoo_loves_eunsoo):I know about the table.|I missed you so much that I thought it was a cold.} And I'm in love with you; but that's not why I'm standing up straight." It was a good thick pane, and the chickens were making a fearful noise. He had a hand to his ear. He'd started to get up.
She blew him a kiss, and looked at her watch, and ran.
~ say_love(eunsoo, sunwoo)
-> bonus_january ->
-> END

=== end_lamp
~ keep(last_line)
~ kiss(eunsoo, sunwoo)
# ending: under the lamp
# scene: second-bridge
It went off, because they had been standing still so long. It is worked by some sort of an eye.
"Don't move," said Eun-soo. "I want to see if I've still said it in the dark."
She had. They tried it several times. After a while a man came over the bridge with a dog, and the lamp came on, and there they were: and he told his wife about it when he got in, that there'd been two people of thirty, at least, by the canal, laughing like drains, and one of them had hold of the other by the ears.
{is_true(rule_stands): They told the Boss on the Sunday. "And what about your rule?" said the Boss. "It's been withdrawn," said Sun-woo. "It never had a signature," and he gave her his radish. She ate it, she was so shaken.|She took it back in front of everyone, on the Sunday, standing on a chair: the rule, all of it, with the date. The Boss's husband had to be led out. "Seconded," said the Boss. She banged the table with the biscuit tin till there was no more good to be had from the biscuits.}
There were only some days left. She spent two of those on the song. "You never needed the line," he told her, over and under, putting up a cable, "you just needed to be asked a question." There was no Wednesday, there wasn't any restaurant, nobody had to be handed anything. {is_true(overheard):On the landing there was still a dent, where a kettle had been put down rather suddenly, of a size to hold a thumb.|It's quite a short story when you tell it like that.} # recap: They said it again in the dark, under a lamp that goes off when one stands still.
On the bus the Third gave her a salute. It was the seventh. She'd crossed it out, in her calendar, all the way to the end, and across the mess she had written in red: "It was her!!!"
-> bonus_january ->
-> END

=== end_seconded
~ keep(last_line)
~ kiss(eunsoo, sunwoo)
# ending: seconded
# scene: biscuits
She did it on the Sunday, after eight, with everybody there, standing on a chair.
"I want to take something back," said Eun-soo. "It's the rule. I made it when I was twelve and I've been saying it in here about once a month ever since, and I've eaten your biscuits on it. I said you can't have both. I'd never looked. I said it so that nobody should leave, and then I sat on it like a hen." The fish man had taken off his cap. "I'm going out with Sun-woo. I've asked him, he's asked me. I don't know how it comes out. I just didn't want him to have to be in love with me in private any more, he's done enough of that."
No one spoke. Sun-woo had got to his feet; he was the colour of the lamp. He'd never in his life been looked at by so many people who weren't about to be photographed.
"Seconded," he said.
The Boss's husband had to be helped. As for the Boss, she went straight past the pair of them, into the kitchen, and could be heard in there breaking something that turned out to be the good biscuits' padlock; and she came out with the tin, the entire tin, and flung it down.
"Nineteen years!" said the Boss. "Nineteen years I've had you on table four, not looking at each other! I could have had that table turned!"
He went on the seventh, with the Third, for the cranes. It was in the minutes, though; it had been carried. Eun-soo finished the song inside the week. It was simple enough, when you weren't minding a door. And whenever it comes on, in there, of a Sunday, someone will get up on a chair. # recap: She took back her rule in front of everybody, standing on a chair, and Sun-woo seconded it.
-> bonus_january ->
-> END
