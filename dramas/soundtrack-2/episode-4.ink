// Episode 4. One night at a table, one day that goes wrong, one day that is filmed, and one night of rain.

=== ep4_table
# ep: 4
# scene: table
The kettle clicked off and neither of them got up for it.
K had gone to bed at eleven, or had gone to his room at eleven, which in a house with walls like these was a courtesy and not a fact. On the table between Hyun-seo and Soo-ho lay two pages of the song, one pencil, and the sentence she had put there ten minutes ago: that the two of them would never have worked. It had not moved.
"Never," said Soo-ho, the way he read contracts, stopping at the word that would cost him. "You didn't say we failed. Failing, I could follow. You said never, as if somebody had run the test."
"It's late."
"It's twenty to one. You've looked at the clock three times, so I know that you know." He turned a page of the song face down and squared it against the other. "Why never?"
* [Give him the reasons in order, like a bill.]
    "We're two very different people. That's one." She lined the pencil up with the edge of the table. "You had a dream with a balcony and a view. It was a good dream. I looked all round it and there wasn't a chair in it that was mine. That's two."
    "And three." With her there was always a three.
    "I knew. I knew I wanted to get out, and after I knew, I stayed two more years." She kept her voice flat, so that it would carry. "That's the part I regret. Not going. The two years." # recap: At the table Hyun-seo gave Soo-ho her reasons, and the worst of them: that she had known, and stayed two more years.
    ~ two_years = true
    ~ tell(hyunseo, sooho, regretted_two_years)
* [Give him two reasons and keep the third.]
    "We're two very different people. That's one. And your dream had no chair in it that was mine. That's two."
    "And three," he said, because with her there was always a three.
    "Two is plenty." The third sat behind her teeth where it had lived for years, paying no rent. # recap: At the table Hyun-seo gave Soo-ho two reasons, and kept back the third.
* ["You tell me. You've had years to draft it."]
    So he did. He had headings. There was timing, and there was temperament, which he divided into hers and his; there was a paragraph on how young they had been and a clause about her mother's opinion of keyboard players. It was all very fair. Halfway down the second heading he ran out, looked at the pencil, and said nothing for so long that the refrigerator came on.
    "None of that," said Hyun-seo. "I knew I wanted to get out and I stayed two more years anyway. You can take your headings off. It's that." # recap: Soo-ho guessed at her reasons until he ran out, and she told him the one he had missed: the two years that she stayed.
    ~ two_years = true
    ~ tell(hyunseo, sooho, regretted_two_years)
    ~ speak()
-
{two_years: "Two years," he said. He did the sum visibly; she watched him go back through the birthdays.|He waited for it a while, as one waits for a late bus out of loyalty to the timetable.} When he spoke again he had put on the voice he used for staff.
"You always kept your head down. Eyes on the floor, as if somebody had dropped money there. I used to think, when she looks up she'll see how much there is. And you never did, and I can't see that it has done you any good. Has it? You carry other people's dinners up other people's stairs. You were the best of us."
~ pity(sooho, hyunseo)
* [Stop him there.] "Don't pity me," said Hyun-seo.
    "It isn't pity, it's an observation, there's a—"
    "It's wearing pity's coat. I'm not going to listen to the rest." She had her palm up between them like a crossing guard. He looked at the palm, and at the stiff way the last two fingers stood in it, and looked elsewhere a moment too late. # recap: He pitied her aloud, and she stopped him.
    ~ refuse_to_listen(hyunseo, sooho)
    ~ close_up()
* [Let him finish. Count to sixteen and let him finish.]
    She counted. At nine he noticed that nobody was interrupting, and it took the wind out of him.
    "What I mean," he said, "and I'm saying it badly, I had a better version upstairs, is that I'd have liked to be told. In the first week, not at the end. I'd have argued. I'd have lost. But I'd have been there." At sixteen he was done, and sat with his hands open on the table like a man who has turned out his pockets.
    "All right," said Hyun-seo. It was not much, but it was the first thing she had accepted from him in that house, the key included. # recap: He would have liked to be told in the first week, he said; it was the first thing that she accepted from him there.
    ~ speak()
-
-> ep4_money

=== ep4_money
# scene: money
"One more, then I'll let you sleep." He had gone formal, which with Soo-ho was what other people did instead of shouting. "Is it only the money? This. You in that room, me in the other. I'd rather know what I'm paying for."
* ["Yes. Then, and now."]
    "Yes," she said. It came up quick and hot, and it was so much easier to lift than the truth that she simply threw it. "I left you for money and now I'm working with my ex for money. You should be pleased. It's the same reason, but this time somebody's put it in a contract." # recap: Was it only the money? he asked; and because it was easy to throw, she said yes.
    Somewhere over their heads a floorboard, tactfully, did not creak.
    "I see," said Soo-ho.
    "Don't take it personally."
    ~ money_said = true
    ~ say_for_money(hyunseo, sooho)
* [Tell him the real reason, badly.]
    "No." She turned her cup a quarter turn, and another, until the handle was back where it started. "You used to look at me, and you'd be looking at somebody about five years off. You were so happy to see her. She'd finished things. She had both hands. And I'd be standing there with the shopping, thinking, he's going to notice I'm not her, and he's going to be so kind about it."
    He opened his mouth.
    "Don't say it isn't true. You asked. And I came here because K needed a pianist, and he didn't ask which kind."
    Soo-ho said nothing. For once it wasn't a silence with a door in it; it was only a man who had been handed something and had not found where to set it down.
    ~ speak()
* [Take the cups to the sink.]
    She ran the water until it was hot, and then until it was too hot. Two cups take forty seconds to wash. She made them last three minutes.
    He could have it as a yes or he could have it as a no. She put the cups on the rack upside down, handles outward, like two people not speaking in bed.
-
He stood, and collected the pages of the song, and pushed in his chair and then, after a moment, hers.
"{money_said:Then the same to you: don't take this personally.|Then don't take this personally.} K's feelings. I wouldn't think too much about them. It's a project. One of us has more to lose in it than the others."
He didn't say which one. It was not like him to leave a number out.
* ["Goodnight, Representative Ji."]
    His title, in his own kitchen, at one in the morning. He took it the way one takes a receipt. She lay awake and counted the ceiling boards: nineteen, and then, the other way, nineteen.
* ["What feelings? Say it, if you're going to say it."]
    "You'd have to—"
    "You brought it to the table."
    "He's in love with you," said Soo-ho, to the light switch. "It's in the bridge. It's in the second verse. It's in the way he hands you a pencil. I thought you'd counted." And he put out the light with her still in it. # mentions: sooho k_loves_hyunseo
    ~ forewarned = true
    ~ tell(sooho, hyunseo, k_loves_hyunseo)
-
-> ep4_door

=== ep4_door
# scene: door
K made coffee in the mornings as if someone were going to mark it.
"Noona." He set hers down with the handle towards her good hand, and made no business of it. "I need to go to a record store. Need, not want. In English they keep those in separate drawers. Come and stop me buying things?"
"What are we looking for?"
"The song's missing something. I thought if I walked past enough other songs, I'd see its shape." He smiled into his cup. "Also they have a cat."
She said yes to the cat. She was saying it when Soo-ho came down, shaved to the bone, in a tie, with the face of a man who has had a long conversation with a wall and lost.
"Hyung," said K. "Are you okay?" He said okay in Korean, which made it a real question.
And then the front door opened with its own key, and it was Chang-sik, with two bags of vitamins and a folder, and the situation got away from everybody.
"You're on leave!" Chang-sik told the tie. "I wrote the leave! I laminated it!" He saw K. He saw Hyun-seo, and the two cups, and did an about-face with only his eyebrows. "Oh. You're here. She's here. Are you all here, in the sense of toothbrushes? Soo-ho. A word. Is this wise, with your— given that the doctor said, in so many words—"
Soo-ho, who had been listening to a thin high note since four in the morning, saw the next sentence coming the way you see a glass leave the edge of a shelf.
* [Get them out of the door. Now.]
    "We're late," said Soo-ho. He had K by the sleeve and Hyun-seo's coat over his arm, and there was a moment on the step when he seemed to be evicting them. "I'll drop you both. Chang-sik, the vitamins can go in the cupboard. You too, if you like."
    Behind them the folder was heard to say, quite distinctly, "Follow-up appointment, ten-thirty!" Hyun-seo looked at Soo-ho. Soo-ho looked for his keys, which were in his hand.
    ~ usher_out(sooho, changsik)
* [Let him finish the sentence.]
    He found he was too tired to catch it. "Go on," said Soo-ho. "In so many words."
    Chang-sik, who had prepared only for resistance, lost his place in the folder. "Tinnitus," he said, quite gently. "It's got worse. There's medicine, he carries it in the left pocket and pretends it's mints. No stress, no late nights, no loud rooms." He regarded the music stand, the amplifier, and the woman. "So, this." # mentions: changsik tinnitus
    "I-myeong," said K. "Ear-cry. It can also mean another name, an alias." He touched his own chest, where the one letter lived. "I only mean, hyung, it's a good word. You could have told us the word."
    Hyun-seo said nothing at all. She was looking at the left pocket.
    ~ ear_named = true
    ~ tell(changsik, hyunseo, tinnitus)
    ~ tell(changsik, k, tinnitus)
-
-> ep4_car

=== ep4_car
# scene: car
The car was quiet the way expensive cars are, which is to say that Soo-ho could hear nothing but himself: the note, a little flat of where he wanted it, and the blood going round. In the mirror K was showing Hyun-seo a photograph of the cat. The clinic was left at the lights. The record store was straight on.
* [Cancel the appointment. Go straight on.]
    He pressed the button on the wheel. "Ji Soo-ho, ten-thirty," he told the receptionist. "Something's come up." It was true. It had come up like a hand in a classroom, in the mirror, when she laughed.
    "You're coming with us?" said K.
    "I own a music channel. I should see a record." {ear_named:Hyun-seo leaned forward between the seats and said, "Was that the doctor you just hung up on?" and he said that it was a rescheduling, and she sat back and watched his left pocket for eleven minutes.|Hyun-seo looked at him in the mirror for the length of one red light.}
    ~ came_along = true
    ~ cancel_appointment(sooho)
    -> ep4_record_store
* [Keep the appointment. Drop them and turn left.]
    He let them out at the corner with the engine running and said to enjoy the cat. Then he turned left, and sat in a paper collar in a box lined with grey foam, and pressed a button whenever he heard a tone. He pressed it forty times. "There were twenty-two," said the doctor, not unkindly. "You press for yours as well."
    ~ keep_appointment(sooho)
    -> ep4_record_store
* {ear_named} [Ask if they would mind coming to the clinic first.]
    "Would you," said Soo-ho, and had to clear his throat and begin the sentence again from the top, like a child at a recital. "Would it be a great trouble to come with me first? It takes twenty minutes. There are magazines."
    It was Hyun-seo who said, "Left here, then," as if he had only forgotten the way. She read him a feature on bathroom tile in the waiting room, in the voice of a woman defusing something. The doctor sent him straight home to lie down, and for once in his life he went. So the record store was an hour late, and only two of them; and nobody said that they minded, and nobody did.
    ~ learn_to_ask()
    ~ speak()
    -> ep4_record_store

=== ep4_record_store
# scene: record-store
The cat slept on Film Scores, M to R, and had to be lifted for anyone who wanted Morricone.
K went along the bins with two fingers, walking them over the tops of the sleeves. "In English it's only one word," he told Hyun-seo. "Missing. A piece is missing. And: I am missing you. The hole and the person standing by it. You'd think they'd want two."
"And in Korean?"
"In Korean you've got something better, and you don't even hear it." But he wouldn't say what, and turned a sleeve over to hide that he was pleased.
{came_along: -> ep4_collapse}
-> ep4_store_two

=== ep4_store_two
He paid for one record and forbade her to look at it. They stood outside under the awning, since the day had gone the colour of a wet pavement and the bus was nine minutes off.
"Can I tell you a thing about the song," said K, and it wasn't quite a question.
* ["Tell me tomorrow, when there's a piano."]
    "Tomorrow," K agreed at once. He was a person who put his foot down and picked it up again so lightly you would swear he had never taken the step. "We'll be on location. I'll have a jacket on. It'll go better in a jacket."
* ["Tell me now what's wrong with it."]
    "It's got everything in it," said K. "That's what's wrong. It's like a house when people are afraid of the guests noticing the floor." He watched the rain make up its mind. "You play as though you're taking things out. I'm learning. It takes me longer, I have to put them in first."
    She would have liked to write that down. She hadn't been told for a long time what she played as though.
    ~ stand()
-
-> ep4_civil

=== ep4_collapse
It happened between Soul and Spoken Word. Somebody put a needle down. It was not even loud: a trumpet, one bar. Soo-ho, who had been explaining to no one how playlists were weighted, stopped in the middle of a percentage, put a hand out for the edge of the bin, and missed it by the width of the bin.
~ collapse(sooho)
She would remember that she had counted. One, his knees. Two, his shoulder, and the sleeves going over like a deck of cards. At three she was on the floor with his head in her lap, and had no memory of the distance.
"It's the ear," said Soo-ho through his teeth, to the ceiling. "It's only the ear. I need water. It's a stupid— it isn't anything, there's a pill." # mentions: sooho tinnitus
* [Send K for water, and stay.]
    "K! Water!" and K was gone, the bell on the door going wild behind him. {ear_named:She had the pill out of the left pocket before he'd finished not asking for it.|She found it in the left pocket, in a tin that said peppermint.} He had hold of her wrist. She let him have it. She covered his other ear with her palm and felt him hear it, the sea-sound of someone else's hand, and she kept up under her breath a sort of list, the way you talk to a horse: water's coming, forty steps to the shop, forty back, he runs fast, he's young, breathe, that's ten, that's eleven.
    When K came back he'd bought four kinds, because he had not known whether there was a right one.
    ~ take_care(hyunseo, sooho)
    ~ speak()
* [Call Chang-sik. He'll know what to do.]
    She rang Chang-sik because he had a folder and she had two hands, one and a half. He came in nine minutes with a blood-pressure cuff and wept discreetly at Jazz. Soo-ho bore it all with his eyes shut, like a king being shaved.
    "You called him," he said to her afterwards, in the car.
    "I didn't know what you take. You never told me what you take."
    He thought about that as far as the bridge. "Two," said Soo-ho. "With water. Now you know."
    ~ learn_to_ask()
-
K rode home in front. Twice he turned round to look at them; he looked at Soo-ho the first time.
-> ep4_civil

=== ep4_civil
# scene: civil
That night the table was the same table. It surprised her a little, as it does when you come back to a room where you have behaved badly and nothing has been broken.
She had made juk, because it was cheap and because you can't quarrel with a man over juk. He ate it all. {came_along:There was a bruise coming up at his hairline in the shape of the corner of a record bin.|The clinic's paper bracelet was still on his wrist, and he kept pushing it up under his cuff.}
{not came_along and not ear_named: "I was at the clinic today," he said, in the end. "It's tinnitus. I didn't want it to be a subject." And then, since that had not killed him: "It's been a while."}
{not came_along and not ear_named:
    ~ tell(sooho, hyunseo, tinnitus)
}
~ talk_civilly(hyunseo, sooho)
* ["What note is it?"]
    He put the spoon down. "Nobody's asked me that."
    "Doctors wouldn't. What note?"
    "High. Nearly a B flat. It's a bit flat for a B flat, and I lie there wanting to tune it." She went over to the piano in her socks and tried, very softly, with one finger, up at the thin end: no, no, under that, there. She saw it arrive in his face. For the first time that day somebody else could hear it.
    She took her finger off. He went on hearing it, of course. But he looked less alone with it. They said goodnight like two people who live in the same building, and she lay thinking until the nineteenth board.
    ~ speak()
* ["I was frightened. I'd like that to be noted."]
    "It's noted," said Soo-ho; and, feeling how that sounded, "I was too. {came_along:I could see your face upside down. You were counting.|It's the quiet rooms that frighten me. You'd think it would be loud ones.}"
    "I always count."
    "I know. I used to go to sleep to it." It was out before he could explain it. He didn't explain it. She took the bowls, and in the sink, with her back to him and the water on, she smiled, and then she stopped, and then she stood there a good while with her wrists under the tap, thinking.
    ~ speak()
    ~ speak()
* [Keep to the song.]
    They talked about the song. They talked about it very nicely: whether the second verse wanted the third in the bass, whether K breathed too early. No one raised a voice. It was like eating with tongs. At half past ten he thanked her for the juk and she said it was only rice, and she thought about that thank-you until the nineteenth board and back.
-
-> ep4_location

=== ep4_location
# scene: location
They filmed by the reservoir, where the company had rented a view. There was a piano on the grass, as if it had been put out for collection. There were eleven people to shoot three, and a drone that had to be coaxed down out of a tree.
Between set-ups K brought her a paper cup and sat on the pedals' side of the bench, which was the side one sat on to not be played over. He had his jacket on.
"You and hyung," he said. "Before. {forewarned:I think he's told you something about me, so it'd be fair if you told me something about him.|I can hear there's a before. I've got good ears, it's all I've got.} You don't have to. But I'd like to know what I'm standing in."
~ ask_about_past(k, hyunseo)
* [Tell him, plainly: the band, the years, the end.]
    She told him in about nine sentences. The band with the bad name. How, depending on who told it, she'd been the singer who could play or the pianist who could sing, and he had been the keys. That she ended it, and how, which was poorly. K listened with his head down, like someone being given directions he would have to repeat.
    ~ tell(hyunseo, k, were_in_a_band)
    "Okay," he said at the end, in English. "Thank you. That's a whole album."
* [Make a joke of it.]
    "We were in a band. He looked at the audience and I looked at my hands. It's an old story, they usually cast it better."
    K laughed, because it was funny, and then went on looking at her with the laugh put away, because it was also a door closed on his fingers, very softly.
* ["Ask me about the song instead."]
    "I am," said K. "That's what I'm doing. I keep asking about the song and it keeps being you two."
    She looked over the water at the far bank, where Soo-ho was telling the drone's owner about insurance. He had sat down to do it. He'd promised that: sitting down.
    ~ stand()
-
~ declare_love(k, hyunseo)
~ promise(answer_to_k)
And then he told her something.
It took perhaps a minute. The drone had gone up again and the grass lay flat all round them, and of the eleven people standing about with cables not one could have heard. From the other bank Soo-ho saw K's mouth, and saw the paper cup in her hand tilt by slow degrees until it ran out over her shoes. # recap: By the reservoir, where nobody could hear it, K told Hyun-seo something, and the coffee ran out over her shoes.
* [She found that she had no words whatever.]
    She, who could tell you how many stairs there were to any door in the district, sat with her shoes full of coffee and could not have told you how many people were in the conversation.
* ["Say it again. In the other language."]
    He said it again in the other language. It came out shorter. She had hoped it would be vaguer, and it was not.
    ~ k_first = 1
* [Begin to answer him.]
    "K," she said, "I—" and he touched the rim of her cup, one finger, as you would stop a glass from ringing.
    ~ k_first = 2
-
"Places!" somebody shouted, and there were places, and they went to them.
-> ep4_bar

=== ep4_bar
# scene: bar
She packed that night. It took six minutes; she owned a toothbrush, four shirts and a metronome. "I'm going home," she told the two of them in the hall. "Only for a bit. Jin-kyung's short-handed, and I'd like my own ceiling." # recap: She packed that night, and went to help out in Jin-kyung's bar.
K said, "Of course," and got her shoes out and turned them round for her to step into. Soo-ho had already taken his coat down.
"Short-handed how? I can carry. I'd be useful, I have a tray sense."
* [Let him come.]
    "You have no tray sense," said Hyun-seo. But she held the door, and it was only later that she saw it was he who had been meant to. # recap: Soo-ho came along to carry trays, and was not asked to leave.
    -> ep4_bar_two
* ["No. I'll take the bus by myself."]
    "It's raining."
    "It isn't yet." She had the bag on her shoulder. It was light, and it was hers, and she carried it down sixty-one steps and did not turn round until the road, by which time the door was shut. She'd left her umbrella in the stand. She wasn't going back for it. # recap: She took the bus alone, in the rain, without her umbrella.
    ~ night = 3
    ~ stand()
    -> ep4_bar_alone

=== ep4_bar_alone
Jin-kyung read her face from the end of the bar, the way other people read the board at a station, and slid a stool out with her foot.
"Which of them?"
"Neither. Both. I've got coffee in my shoes."
"Both, she says, in a cardigan." Jin-kyung poured. "I'd kill for both. Listen to me. You came by bus in the pouring rain, to carry trays in a bar with four customers, sooner than let a man with a car hold your bag. I love you. You're an idiot. Eat something."
* ["Then tell me what to do."]
    Jin-kyung stopped with the bottle in the air. In all the years of it, the stool and the bar and the two in the morning, that had never once been the sentence.
    "Say what you want out loud," she said, when she'd got over it. "To anyone. Start with me. You can want fries."
    "I want fries."
    "Look at you," said Jin-kyung, and went to put the oil on with her back very straight, because her eyes had gone.
    ~ stand()
* ["Give me the trays."]
    She carried until two. Four customers; nobody had ever been so carried to. When the last had gone she lifted the lid of the bar's terrible upright and played with her right hand, and then with the other, the slow one, and the rain came down on the awning and kept no sort of time.
-
-> ep5_morning

=== ep4_bar_two
He had no tray sense. He had one great gift, which was that customers took him for the owner and apologised to him. By eleven there were two of them left to serve, and those two were Chang-sik and Jin-kyung, who had met an hour before and were already having the argument of their lives.
"Because she makes his blood pressure go up," said Chang-sik. "I have charts. And it comes down, after. It comes down lower than before. There's nobody else on the charts. Medically, I'm obliged to be on her side."
"Obliged!" said Jin-kyung. "She has turned down every blind date I've thrown at her head. I threw a dentist. She's in love with him in the sort of way you have shingles. It's in there. It's just waiting for you to be run down."
"They should be made to sit in a room." # recap: In the bar, their two friends argued the case of Hyun-seo and Soo-ho in front of them.
"They're in a room. They're in this room."
This was so. Hyun-seo was drying a glass that had been dry for some time. Soo-ho was reading the fire regulations.
~ argue_for_them(changsik, jinkyung)
* [Out. Anywhere. "I need some air."]
    "So do I," said Soo-ho, "there's an occupancy limit," and they were on the pavement before the door had finished swinging, not looking at each other, like two people who have set off an alarm.
* ["Go on, then. Why should we?"]
    It was Hyun-seo who said it. She put the glass down. The counsel for both sides turned to look at her with their mouths open.
    "Because you're better at being sorry than at being apart," said Jin-kyung at last, not brashly at all. Chang-sik only opened his folder, and shut it, and said, "He keeps your metronome mark on his phone. Sixty-six. He thinks I don't know what it's for."
    There was no answering that. They went for a walk, to not answer it side by side.
    ~ speak()
-
-> ep4_walk

=== ep4_walk
# scene: walk
There were a hundred and forty paces between lamp posts, if you walked like people with nowhere to be. Soo-ho walked on the outside. For two lamps he told her about tray liability, and then he stopped, and it was only their shoes.
* [Apologise, for how she ended it.]
    "I'm sorry," said Hyun-seo. "Not that I did it. How. {two_years:You got two years of me being polite, and then a phone call.|I knew for two years before I said. I didn't tell you that the other night. You got two years of me being polite, and then a phone call.} I rehearsed it, even. I thought if I said it fast, it'd be like a plaster. You don't do that to a person, that's for plasters." # mentions: hyunseo regretted_two_years
    "I understand," said Soo-ho. He went on for a step or two in surprise. "I do, in fact. I'd always said that I did and I notice it's now true." # recap: Walking home, she said that she was sorry: not for leaving, but for how.
    ~ two_years = true
    ~ tell(hyunseo, sooho, regretted_two_years)
    ~ apologise(hyunseo, sooho)
    ~ speak()
* {money_said} [Take back the word. "It wasn't money."]
    "What I said at the table. That it was for money." She spoke to the next lamp, and aimed to be done by the time they reached it. "It was the nearest thing to throw. I've never in my life left anything for money. Look at me."
    He looked at her. It was permitted; she'd said to. "I did wonder," said Soo-ho. "You've never once sent an invoice on time."
    "And I'm sorry for how I did it. The end. That too. They come as a set." # recap: Walking home, she took back what she had said about money.
    "I understand," he said, and they'd gone by the lamp without either of them seeing it.
    ~ money_said = false
    ~ tell_not(hyunseo, sooho, left_for_money)
    ~ apologise(hyunseo, sooho)
    ~ speak()
* ["What did you do, after?"]
    "I went to Santiago," said Soo-ho. "It's the sort of thing people do. You walk, you get blisters, there is a certificate." One lamp, dark between, another lamp. "I bought a great many souvenirs. I had an idea I'd show you them. It's extraordinary how long you can go on buying things for somebody who has left." # mentions: sooho went_to_santiago
    She hadn't known what she'd thought he would say. It had not been that. They walked the next hundred and forty without a word, and in step. # recap: Walking home, he told her that he had gone to Santiago after her, and bought souvenirs for somebody who had left.
-
Then a bicycle went by with a dog in its basket, standing up, ears back, like an admiral; and they both saw that the other had seen it; and they laughed till they had to hold on to a wall, much more than it was worth. It was worth it. He had walked her home without noticing. She had noticed, and let him.
-> ep4_rain

=== ep4_rain
# scene: rain
"Well," said Soo-ho at her gate, and the sky simply opened. There was no first drop. He stood under it and looked up, a man in a good coat being corrected.
"It's twelve steps to the door," said Hyun-seo. "I'm not counting that as inviting you in."
Inside there were two towels and a bottle Jin-kyung had left there in the spring against emergencies. By one in the morning the emergency was mostly drunk. So were they. The piano took up half the room, and they took up half the bench each, and played what they could remember of the old set, he the bottom and she the top, with her two slow fingers coming in behind the others like children late for a bus. He kept clear of one key at the thin end, she saw, the way you keep clear of a stair.
He was the one who stopped.
"I resented you," Soo-ho said. He told it to the keys. "I want to get this right. I hated it, what you did; I used to lie there planning. I was going to be so successful, and you'd come to me for something, and I'd pay you back for all of it. Ten for one. I had it worked out ten for one." He'd begun to laugh, or something that used the same muscles. "And then you came. You came up the path with that bag, and I thought: now. And I can't. I looked and there isn't any. I can't do it to you, I can't even—" # recap: In her room, a bottle later, he told the piano keys that he had meant to pay her back ten for one, and could not find the wish any more; and he kissed her. # mentions: sooho he_resented_her
And that was the end of the explanation. He turned on the bench and kissed her.
~ own_resentment(sooho, hyunseo)
~ kiss(sooho, hyunseo)
* [Hold on to him.]
    She had forty reasons, and could not have got past four. She held on. Under her hands his back was shaking, and it was a while before she understood that they both were, that it was the pair of them crying, with their foreheads together, like people in the doorway of a house after the water's gone down. "I know," she kept on saying. It wasn't an answer to anything. "I know, I know." # recap: She held on to him, and he stayed the night.
    ~ night = 1
    ~ spend_night(hyunseo, sooho)
* [Stop him. "Say that to me sober."]
    She got a hand flat on his chest, and it took everything in the arm. "Say it to me sober," said Hyun-seo. "All of it. The ten for one. I want it when you've had breakfast." # recap: She told him to say that to her sober, and he slept on the floor by the piano.
    He breathed. He nodded, several times, with great care. "That's reasonable," he said, and then, "It's terrible, but it's reasonable," and she gave him the dry towel, and put him on the floor by the piano with a cushion, and lay on her bed across the room, and the whole night they listened to each other being awake.
    ~ night = 2
    ~ speak()
    ~ speak()
* [Put his hands back on the keys.]
    She let it last for a bar. Then she took his two hands off her face, by the wrists, and put them back where they'd been. "From the bridge," she said. So they played it from the bridge. They were both weeping by then and neither one lost the beat, and when the song was over there was nothing to do but for him to go home through it with her umbrella, and he did, and forgot to put it up. # recap: She put his hands back on the keys; they played it to the end, and he went home through the rain.
-
-> ep5_morning
