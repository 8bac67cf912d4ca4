// Episode 3. What is under the table, what goes into a bag, and what you can say to somebody through the window of a bus.

=== ep3_pencil
# ep: 3
# scene: under-the-table
# focus: eun-soo
The letter came in May. A museum of harbours, of all things, wanted its country's whole coast, every crane and every slip, in all four seasons, and then all over again in the dark. Eighteen months, with two weeks' leave in the middle. There'd be an assistant. He read it out to her in the tone in which he read out the gas bill. # recap: In May a museum of harbours wanted Sun-woo for a year and a half, from Friday on.
"But that's huge," said Eun-soo. "Isn't that huge? You've got to take it. You've taken it, haven't you? When?"
"Friday."
It was Tuesday. She told him that it was wonderful four times, in different ways. He went down to see about film, and she climbed on the table to get on with some work; and it was then that her pencil rolled, as they do, off the edge, and struck the boards, and went on under the oak to the very back, where the tailor had kept his chalk.
She had eleven more in the jar.
* [Take another out of the jar.]
    She took another out of the jar. It had the same lead in it. All afternoon she wrote down words that go with Friday, and there were not many; and under her, in the dust and the dark, the first one lay with its point turned up, like something that had been about to speak. # recap: Her pencil rolled under the table, and she took another out of the jar.
    -> ep3_bag
* [Crawl in after it.]
    She crawled in after it. It was another house in there. There was a smell of chalk, the light came in low and yellow from both ends, and she had the pencil in her hand and was backing out when she looked up, as you would at any ceiling.
    -> ep3_under

=== ep3_under
It was his hand. It was small and square and perfectly clear, eight lines of it with a date to each, and all of the dates were the same but for the year.
The first one was older than some marriages, and she could have told you where she was that day. "Ate my lunch, explained the joke to me, had hiccups. 3.40 p.m. Well, that's that, then."
Under it: "Still."
Under that: "Still. Regrettable haircut (hers). Still." And: "Still." And: "She has met someone who sails. Still." And: "He has been sick over the side. Still." And then only the word twice more, with a year's length of bare wood in between, the last of them from this January, not a hand's breadth under where she sat. # recap: She crawled after her pencil, and on the underside of the table she read eight years of him, a line for each, and every one of them still.
She lay on her back on the floor, with dust in her hair. She remembered the lunch.
~ read_table(eunsoo)
On the landing a board spoke, and she saw his shoes stop in the door. It was all of him there was: two brown shoes, and a bag of film that came slowly down to rest beside them. He could see hers, no doubt. They were sticking out.
* [Sun-woo: go down again, and come back louder.]
    # focus: sun-woo
    He picked the bag up by the strings, so that it shouldn't rustle. He went down nine steps on the outsides of his feet; he stood in the shop amongst the umbrellas until his heart had found its place; then he came up again, whistling, a man who never whistled, and dropped his keys outside the door for good measure. # recap: He saw her shoes sticking out, went down again, and came back louder.
    When he got in she was on the table. She had dust all down her back. "Did you get your film?" said Eun-soo brightly.
    "They had film," said Sun-woo.
    ~ notice_reading(sunwoo)
    -> ep3_bag
* [Sun-woo: call out from the door, to give her time.]
    # focus: sun-woo
    "I'm back," he called, much too loudly, to the umbrella stand. "I'm on the stairs." He heard a thump, oak on skull.
    "I dropped my pencil!" cried a voice out of the furniture.
    "Did you find it?"
    There was a pause in there. It was longer than a pencil.
    "Yes," said Eun-soo, crawling out backwards. "I found it, thanks." And they stood and looked at each other over that table with such politeness, the two of them, like strangers who have both taken hold of the same umbrella. # recap: He saw her shoes sticking out and called from the door, and they were as polite as strangers with one umbrella.
    ~ notice_reading(sunwoo)
    ~ share_secret(sunwoo, eunsoo)
    -> ep3_bag

=== ep3_bag
# scene: bag
# focus: sun-woo
He packed on the floor. She helped; that is, she sat on the table, handed down to him what he had not asked for, and told him about lighthouses.
"You'll need a hat. Have you got a hat? You'll get there and there will be some kind of a gale with a name, and you'll be up on a crane in that. I'm putting the kettle in. No, I am, I'll buy one, it's your kettle. Will there be signal? They must have signal, they've ships." She looked at her feet. "I could have the bed aired, when it's your fortnight. I could water the fern. I'd have to go on living here, to do that. For the fern."
"It's not your fern."
"That's what makes it a responsibility."
The bag was full. It had been for some time. He had in his shirt pocket a sentence that would go through a wall, and she'd got her chin on her knee, and it was Thursday.
* [Close the bag. "Keep the table. It shouldn't stand empty."]
    "Keep the table," he said. "It dries out if there's no one on it."
    It was a joke about oak. She nodded, she seemed to need to nod for a good while. He pulled the straps tight, and sat on it, and pulled them again. They'd be able to say they had parted like sensible people. They'd gone over everything, they had discussed the fern. # recap: He left her the table, and they parted like sensible people.
    -> ep3_bus
* ["Write to me. And not the weather. I'll have weather."]
    "Not the weather," said Eun-soo. "What, then?"
    "Whatever you'd say if I was over there with my back to you."
    "But that's all nonsense!"
    "Yes," said Sun-woo. "That." And since there was no way of looking at her after it, he unpacked the kettle, and gave it her back. Then he packed it again, because she was crying a little, and it was something to do with his hands. # recap: Write to me, he said, and not the weather.
    ~ warmth_by(eunsoo, sunwoo, 1)
    ~ candour_by(sunwoo, 1)
    -> ep3_bus
* {candour(sunwoo) >= 2 or knows(sunwoo, read_it)} [Say it.]
    -> ep3_said

=== ep3_said
"There's one more thing, and then I'll zip it," said Sun-woo. "I'm in love with you. I have been for eight years, near enough. It's not an emergency. It's on the underside of the table, {knows(sunwoo, read_it):which I think you know|if you want to check}. I wanted to have told you with my own mouth before I went up anything tall." # mentions: sunwoo sunwoo_loves_eunsoo
Down in the shop, the sewing machine ran to the end of a seam. # recap: While he packed he told her: eight years, near enough, on the underside of the table.
~ say_still(sunwoo, eunsoo)
{knows(eunsoo, read_it):She did know. She'd known for two days, she had carried it about the flat as you'd carry a full basin, and it made no difference: it went over her head like a wave.|Of all the things she might have looked at she looked at the table. She looked at it as though it had been a dog that she'd always known, and it had spoken.}
* ["You know the rule. We'd lose it. I couldn't stand to lose it."]
    "We'd lose it," said Eun-soo. It was quite a small voice. "You know we would. You don't get to keep both, nobody does, and I could do without being in love, I've done it for years. I couldn't do without this. Who would I tell?"
    "All right," said Sun-woo. # recap: She could not stand to lose him, she said, and so would not have him.
    "Are you angry?"
    "No." He zipped it. It caught, and he was patient with it. "I only wanted it off the furniture."
    ~ quote_rule(eunsoo, sunwoo)
    -> ep3_bus
* ["Give me a year. I'm slow. I do it in drafts."]
    "I can't do it now," said Eun-soo. "I'd say something lovely. I can hear it coming. You'd get the wrong answer in a beautiful voice. I need to find out what's under it, and I'm so slow, Sun-woo, you know what I'm like, I do everything in drafts." She had taken hold of the strap of his bag. "It isn't no. Could you be up a crane for a year with it not being no?"
    "I've been on the ground for eight," he said. It was the first joke that he'd ever made about it. He was surprised how much lighter it was with somebody on the other end. # recap: She asked him for a year; she was slow, and did it in drafts.
    ~ candour_by(eunsoo, 1)
    ~ longing_by(eunsoo, sunwoo, 1)
    -> ep3_bus
* {longing(eunsoo, sunwoo) >= 1} ["Miss your bus."]
    "Miss your bus," said Eun-soo.
    "It's not till twenty to seven. In the morning."
    "I know when it is. I'm saying it early, so you can plan."
    ~ say_love(eunsoo, sunwoo)
    ~ repeal_rule(eunsoo, sunwoo)
    -> end_bus

=== ep3_bus
# scene: bus
# focus: eun-soo
The coast bus went at six-forty, from in front of the shut bakery. There were two fishermen on it and a crate of chicks. He had the seat by the window. It didn't open; so that whatever she wished to say, she would have to say it in the next four minutes, on the pavement, or else in mime.
{
- is_true(he_said_it): He'd told her, and she had answered him, and they stood there like two people on a step that had turned out to be the last one.
- knows(eunsoo, sunwoo_loves_eunsoo): She knew. {knows(sunwoo, read_it):There were moments when she could have sworn that he knew she did.|He couldn't know that she knew.} It was all there behind her teeth, with the dates.
- else: She had got up at five to make him a boxed lunch and had eaten it from nerves.
}
"Well," said Sun-woo. "Water it Thursdays."
* [Wave.]
    She waved. She waved with both arms, she did the wave from the film about the tugboats. He put up his hand flat against the pane. And when the bus had gone round by the bank she was still waving, for the sake of a woman with a dog who'd begun to wave back; and the street went on for such a long way after that, with so much in it. # recap: She waved to the bus, and went on waving when it was gone.
* [Give him the first page of something.]
    It was only a first verse. She hadn't a song to put it in. She'd written it in the night, about a table, and torn it out before it was any good, and she shoved it at him through the closing door so hard that it bent.
    "It's not finished," said Eun-soo. "It isn't for anything. Don't say that it's sharp."
    He read it through the whole of the first red light. She could see the top of his head. # recap: She pushed a first verse at him through the closing door of the bus.
    ~ parted_with = 1
    ~ longing_by(eunsoo, sunwoo, 1)
* {warmth(eunsoo, sunwoo) >= 2} ["Don't go. I know. Go. But I wanted to have said it."]
    "Don't go," said Eun-soo. It fell out on the pavement and they both looked at it. "No, go. You've got to, it's every crane in the country. I'm only telling you what it's like from here. I thought that somebody ought to."
    The driver sounded his horn. Sun-woo got up on the step, and down from the step; he took off his scarf, put it round her neck, twice, and tucked in the end, as if he were lagging a pipe. Then he went. # recap: Don't go, she said, and go; and he put his scarf round her neck, and went.
    ~ parted_with = 2
    ~ candour_by(eunsoo, 1)
    ~ warmth_by(sunwoo, eunsoo, 1)
-
~ leave(sunwoo)
~ longing_by(eunsoo, sunwoo, 1)
-> ep4_seasons
