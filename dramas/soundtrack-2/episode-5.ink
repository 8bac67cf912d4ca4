// Episode 5. A morning, a song, a camera nobody switched off, and a lesson.
// Soo-ho has the footage; the rest is Hyun-seo's, but for one dinner that is K's to decide.

=== ep5_morning
# ep: 5
# scene: morning
At ten to eight somebody leaned on Hyun-seo's bell and stayed leaning.
{
- night == 1: -> ep5_morning_two
- night == 2: -> ep5_morning_floor
- else: -> ep5_morning_one
}

=== ep5_morning_two
She woke in Soo-ho's arms, and spent one breath finding out where her own were. It was warm. His shirt hung from the metronome. She had got as far as counting his eyelashes when the bell went again, and under it a voice she had known since they were both nineteen.
"It's soup! I've brought you soup! I know you're alive, your boots are here!"
"That's Jin-kyung," said Hyun-seo.
"I'll explain," said Soo-ho, upright, grey with sleep. "I'll simply explain that the rain—"
* [Get him out of the window.]
    "You will not explain." It was a low window. It gave on the neighbour's persimmons, and he'd have done it with some style if he had not stopped on the sill to put on his tie. There was a crack, a silence, and a noise like a wardrobe being dragged through a hedge; and then, passing the front gate with a branch in his hair and one sock, the head of a whole company wished Jin-kyung's back a good morning, out of pure upbringing, and ran. # recap: In the morning Jin-kyung rang with soup, and Soo-ho, the head of a company, left by the window.
    ~ escape(sooho)
    Jin-kyung came in and set the pot down. She looked about the room, at the two glasses and the two damp towels. What she made of them she put away wherever it is that barkeepers put things. "I made enough for two," she said. But then she always did.
* [Open the door with him standing there.]
    "Jin-kyung," said Hyun-seo. "Soo-ho's here. He hasn't any socks on. I'm thirty seconds ahead of you, so don't ask me anything."
    Jin-kyung looked from the one to the other. She was a loud woman, and it was frightening to watch her choose not to be. She put the soup on the stove and took down three bowls. "I charge a man double if he makes her cry," she told Soo-ho, giving him the chipped one. "You'll have noticed there's no price list." # recap: In the morning Jin-kyung rang with soup, and Hyun-seo opened the door with him standing there.
    ~ tell(hyunseo, jinkyung, night_together)
    ~ speak()
-
-> ep5_call

=== ep5_morning_floor
He was already awake, on the floor, on his back, with the weave of the cushion printed on his cheek and his hands folded on his chest like a bishop on a tomb. "I've had water," he said to the ceiling. "I consider that breakfast."
"That's Jin-kyung at the door."
"Then I'll be brief."
* ["Be brief, then. She'll wait."]
    And he was. It was possibly the shortest speech of his life. "I wanted to hurt you, for years, and it kept me very busy. I don't want to. I'd like to find out what I do instead." The bell rang. "That's it. There's a version with figures." # recap: In the morning Soo-ho said it again, sober, and in very few words.
    "No," said Hyun-seo, "that one's good," and she went and let in Jin-kyung, who took one look at the cushion, the distance from it to the bed, and the two faces, and said that in all her years in the trade she had never seen anything so filthy.
    ~ speak()
* ["Under the piano. Don't breathe."]
    He lay under the piano for the length of a bowl of soup. Jin-kyung sat on the bench. She talked about bean sprouts, and the price of them, and at one point, thoughtfully, she put her foot on the sustaining pedal, and everything in the room that had been holding its breath rang.
-
-> ep5_call

=== ep5_morning_one
It was Jin-kyung, with soup, and Hyun-seo's own umbrella. She had found it hanging on the gate with its strap done round it, neatly, and no note.
"There's a puddle under it in the shape of a man," said Jin-kyung. "He's walked all the way here through that, in the night, to bring you back an umbrella, and he hasn't put it up. I don't say I'd marry that. I'd like it X-rayed."
* [Tell her the lot.]
    Hyun-seo told her the lot, in order, with times. It took two bowls. At the end of it nothing was any different, but there was someone else in the room with it. She noticed that. It was a curious thing to have got to this age without noticing.
    ~ stand()
* ["It's only an umbrella."]
    "And the sea's only damp," said Jin-kyung, and ladled.
-
-> ep5_call

=== ep5_call
# scene: call
{night == 1:They didn't talk about it. They didn't talk about it over coffee with K between them, humming, or in the lift, where there was nobody between them at all. It grew, as it went unspoken of, from a thing the size of a night to a thing the size of a wardrobe, and each of them walked round it saying after you.|They did not talk about the rain. They passed it to and fro all day, over coffee, in the lift, like a plate that was too hot to put down.}
At five to one her telephone lit up the ceiling. Hers had twenty-two boards in it, and a stain like Portugal.
"I can't sleep," said Soo-ho. "It's a medical matter. I need a human voice, at a moderate volume. I've tried the radio and it's all people selling mattresses." A pause, in which he evidently heard himself. "You needn't say anything in particular."
* [Give him composers.]
    "I'll tell you about composers," said Hyun-seo. "If you snore, I'm hanging up."
    -> ep5_composers
* {night == 3} ["Then I'll say something in particular. You hung my umbrella on the gate."]
    "It was yours," said Soo-ho. She could hear him hearing how little that covered. "I'd meant to ring the bell. I had a few things to say, about the band, and since the band. I got as far as the gate with them and it was raining on them. I've had them ever since. They don't keep."
    "Say one."
    "I resented you," he said, "and I can't do it any more. I don't know what one does instead." It was the sort of thing that you could only have told somebody who was lying down. She let it be quiet for a while, so that he would know it had got there. "Now go to sleep," said Hyun-seo. "I'll do you one composer."
    ~ talk_of_it(sooho, hyunseo)
    ~ speak()
    -> ep5_composers
* {night != 3} ["Then I'll say something in particular. What was that, last night?"]
    It was so quiet on the line that she could hear what he heard, nearly.
    "I've been composing an email on the subject," said Soo-ho. "It has attachments." And then in another voice: "It was the first time in years that I wasn't proving something to you. I don't know what it was besides that. I didn't want you to think it was the drink. I wanted you to think it wasn't, and I didn't like to ask."
    "It wasn't the drink," said Hyun-seo. It was a large thing to have said in the dark in a vest. They both lay there, and looked at it. "Now go to sleep. I'll do you one composer."
    ~ talk_of_it(sooho, hyunseo)
    ~ speak()
    -> ep5_composers

=== ep5_composers
* [Beethoven, and the sixty beans.]
    "Beethoven counted sixty coffee beans for every cup. Every cup. If there was a guest he counted another sixty. People tell it as if he'd been mad, but I think he'd been poor. When you've once not had enough of something you never pour it out of a bag again in your life."
* [Satie, who walked home.]
    "Satie walked home across the whole of Paris, every night, six miles, because he'd spent the bus fare on drink or he liked it. He carried a hammer, in case of thieves. He had a dozen suits the same and no one had been inside his room for twenty-seven years. When they got in there were two pianos, one on top of the other. Nobody knows why. I know why. He needed somewhere to put things."
* [Clara Schumann, and the letters.]
    "Clara Schumann kept eight children on her two hands. Brahms wrote to her for forty years, and then they agreed to burn the lot, both sides; and he did, and she cheated. She kept some. It's always the one who counts everything that can't throw it out."
-
~ talk_to_sleep(hyunseo, sooho)
His breathing had gone long by then. She went on a little, lower, the way you take your foot off a pedal. When she was sure of him she said the other thing, the small one, to see what it sounded like. The line hummed. It was a shade under B flat. # recap: By telephone, at one in the morning, Hyun-seo talked Soo-ho to sleep with composers, and then said the small thing, to hear what it sounded like.
-> ep5_dinner

=== ep5_dinner
# scene: dinner
K had booked a table where you grill your own, since it's hard to be solemn with tongs in your hand. He had thought of that for her. She saw he had, and it made it a good deal worse.
She had turned the same piece of meat four times.
* [Begin to tell him no.]
    "K. About the reservoir. About what you said." She had it in three sentences, on the inside of her wrist, as it were. "I've thought about it. I've thought about it the way it deserves, and you're—"
    K, who had perfect pitch for sentences, heard the key it was going to end in.
    * * ["Noona. After the song."]
        "Noona," he said. "Could you tell me after? When the song's done." He took the meat away from her and put it out of its misery. "It's got to be sung by someone who's allowed not to know. I won't be able to do it otherwise. It's technical."
        It was not technical. They both inspected it, gravely, as if it were.
        "After, then," said Hyun-seo. "I promise. You'll get your answer." # recap: Over dinner K heard the no coming, and asked for it after the song; she promised him an answer.
        "I know I will." He smiled at the grill. "That's the trouble with you, you pay."
        ~ defer_answer(k, hyunseo)
    * * [Put down the tongs, and hear it.]
        He set the tongs down on their rest, parallel, and folded his hands. "Okay," said K. "Go."
        So she told him no. She did it properly, facing him, with the thing in it that was true: that she'd sooner have him at the other end of a piano for the next thirty years than anyone living, and that it was not the same as what he'd asked. He took it like a man signing for a parcel that he knows is broken. # recap: Over dinner she told K no, properly, with the true thing in it.
        "Thank you for not putting a 'but' in," said K. "In English that would have had a 'but'."
        ~ k_door = 1
        ~ say_no(hyunseo, k)
        ~ keep(answer_to_k)
    - -
* [Begin to tell him she doesn't know.]
    "K. About the reservoir." She turned the meat a fifth time. "I don't know. That's the honest sum. It doesn't come out. You're the only person who hasn't wanted me to be better, and I can't tell if that's a feeling or just a rest."
    K had been holding his breath in a considerate manner. He let it go.
    * * ["Then don't know until the song's done."]
        "Then don't know," he said. "Don't know all the way to the end of the song. I can sing to that. And then tell me, whichever it is." He gave her the crisp bit from the edge. "A rest's a feeling, by the way. Ask any drummer." # recap: Over dinner she told K that she did not know, and he said that he could sing to that.
    * * ["I'll take 'I don't know'. I'll put it on my wall."]
        "In English," said K, "maybe is two verbs, did you ever look at it? May. Be. It's practically a blessing." He was so happy, and so careful not to spill it on her, that she ate four pieces of meat running so as not to have to speak. It was then that she first really thought about it; about being someone who rested. # recap: Over dinner she told K maybe, and he was so happy that she began to think about it.
        ~ k_door = 2
    - -
-
-> ep5_lyrics

=== ep5_lyrics
# scene: lyrics
He came in with new words on a Thursday. He'd been up with them all night, and had the washed look of a street after it.
"I've moved out of it," said K. "It was me, standing under a window. It's boring under there. So I've let it to two other people." He gave the one page to both of them, so that they had to hold a side each. "They had a house and they lost it, and they keep on meeting in front of where it was. That's all. They're wondering if you can use the same bricks."
{k_door == 2:He did not look at Hyun-seo as he said it. He'd let the house, but she saw that he had kept for himself a very small room at the back, the second harmony.|Nobody asked him which two people. It was a decent page, and not one line on it was looking for anything.}
~ rewrite_song(k)
Soo-ho read it through and began to tell them about the second chorus, and stopped, and read it again.
"There's one thing," said K. "This word, bit. With the one ending it's light, with the other one it's debt. You write them differently and you sing them just the same. 'You're my light.' 'You're what I owe.' Nobody listening will ever know which." He looked, for a person who'd been up all night, extremely wide awake. "I'm leaving it in. And I'd like to take nearly everything else out. The strings, the second guitar, that shimmer thing. If you're starting over, you don't start with an orchestra. One piano. You can hear the pedal. You can hear her decide."
~ pare_down(k)
* ["He's right. Take it all out."]
    It was Hyun-seo who said so. "You'll hear my two bad fingers," she added, since it ought to be on the invoice. "They come in late."
    "Yes," said K. "Exactly there. That's the hook." # recap: They took everything out of the song but one piano, with her two late fingers in it.
    ~ bare = true
* [Soo-ho decides: the strings stay.]
    "We've booked eight players," said Soo-ho. "It'll carry her. With the strings under it nobody will notice the hand." He meant it for a kindness; he'd have said so under oath. K started to say something, in one language and then in the other. Hyun-seo said that the strings would be lovely. In the pencil cup, for a while, a pencil went on rolling from side to side. # recap: Soo-ho kept the strings, so that nobody would notice the hand; he meant it for a kindness.
    ~ stoop()
* [Soo-ho asks her what she wants.]
    "What would—" said Soo-ho. It appeared to be harder to lift than it looked. "Hyun-seo. It's your hands it'll be resting on. What would you like there to be under them?"
    She waited for the rest of it: the reason, the three options, the one he'd ringed. There wasn't any rest of it. "Nothing," she said, wondering at him. "I'd like there to be nothing under them."
    "Then there'll be nothing under them," said Soo-ho, and he cancelled eight string players with one thumb. # recap: Soo-ho asked her what she wanted under her hands. Nothing, she said, and he cancelled eight string players.
    ~ bare = true
    ~ learn_to_ask()
-
-> ep5_shoot

=== ep5_shoot
# scene: shoot
They shot the song in a hall with a bad floor and good windows. {bare:There was one piano, with its lid off, and so little else that the sound man went round checking he'd plugged everything in.|There were eight string players and a shimmer, and inside it somewhere, like a coin in a pudding, a piano.} By four they had it in two takes. In the break after, while the crew went out to smoke at the sky, K stayed where he was, by the lid, and Hyun-seo stayed on the bench. At the back, on a tripod somebody had shoved aside to get at the sandwiches, a camera stood with its one red light on, looking at nothing much; and they happened to be it.
{k_door == 1: -> ep5_shoot_again}
"It's done," said K. "So. After."
* [Tell him no, in one breath.]
    "No," said Hyun-seo. "I'm sorry. You're the best thing that's come in through that door in years, and it's no. There's somebody I never finished with. I don't even know that he's finished with me. But I'd be lying to you in every key."
    K nodded along to it, a beat behind, as he did with playbacks. "I know. I've known since the tongs. I only wanted to have been told." He put out his hand, and she shook it, and neither of them was any good at it. # recap: When the song was shot she told K no, in one breath, beside a camera that nobody had switched off.
    ~ k_door = 1
    ~ turn_down(hyunseo, k)
    ~ keep(answer_to_k)
* [Tell him no, and what he gave her.]
    "It's no," said Hyun-seo, "and I'm going to say the rest, so sit down. You asked me to play as if there was nothing wrong with what I had left. Nobody's done that. I hadn't done that. It isn't him instead of you, or not only. It's that I've just heard what I sound like. I'd like to hear a bit more of it before I'm anybody's."
    He had sat down. He looked up at her with his whole face. "That," said K, "is the nicest thing I've ever been turned down with. Can I use it?" # recap: When the song was shot she told K no, and what he had given her, beside a camera that nobody had switched off.
    ~ k_door = 1
    ~ turn_down(hyunseo, k)
    ~ keep(answer_to_k)
    ~ stand()
* {k_door == 2 or (night != 1 and candour < 3)} ["Ask me again, in the other language."]
    He asked her again in the other language. It took four words, and every one of them was in plain sight.
    "Then more or less yes," said Hyun-seo. "It's mostly more. Will that do? I may have to count it again tomorrow."
    "I'll take it by weight," said K. He didn't kiss her. He reached over and put down one note, a low one, and she put down the one that went with it, and they sat and listened to that till it was over. # recap: When the song was shot she told K yes, more or less, beside a camera that nobody had switched off.
    ~ k_door = 3
    ~ say_yes(hyunseo, k)
    ~ keep(answer_to_k)
-
-> ep5_goodbye

=== ep5_shoot_again
"I keep wanting to ask you again," said K cheerfully. "It's like a step that isn't there."
~ record(footage)
* ["Ask. You'll get the same no. I'll say it nicer."]
    "Go on, then. Will you?"
    "No," said Hyun-seo. "I turn you down, K, with my compliments, at full price." And he laughed, and she did, and he put both his hands over his heart and died along the whole length of the keyboard.
* ["Don't. I meant it, and it cost me something."]
    "I know it did." He stopped being cheerful, and it suited him. "I saw you count it out. I'd no more ask you again than ask for change." After a time he said: "Is it him?" And after a longer one she said, "It was always going to be somebody I still owed an apology to."
-
-> ep5_goodbye

=== ep5_goodbye
# scene: goodbye
When the lights were struck there were hugs, and a cake in the shape of a waveform.
"I go back to the States on Sunday," K told them. "I've two, three things to finish here. Then home, or the other home. I've never worked out which of them gets the article." He took both of Soo-ho's hands. "Hyung. Thank you for the house. Noona." He thought. "There's no English for sugohaesseo. I've looked. You worked hard, well done, thank you, go and rest: they'd need a paragraph. So we mostly just hug people." He did so. He said it into her hair, all four syllables. "We'll write. I mean that, I write actual letters. I've got a stamp guy."
~ say_goodbye(k)
"Come to the after-party," said Soo-ho. "Everyone's coming. Jin-kyung has cooked, or at any rate has shouted at a cook."
K looked at the one of them, and at the other, and did a small and private sum.
* [K: "I've got packing to do."]
    "I've got packing," said K, who owned one bag. "You go. You two should go. I'd only be keeping the beat." And he walked off across the bad floor, not fast, with his jacket over his shoulder. At the door he turned and played them four bars on nothing, on the air, with both hands, and bowed, and was gone.
    ~ decline_party(k)
    -> ep5_stew
* [K: "One drink. I'm buying."]
    -> ep5_party

=== ep5_party
# scene: after-party
"One drink" lasted until the chairs went up. K was a perfect third wheel. He ran true, he took the weight on corners. He danced with Jin-kyung. He allowed Chang-sik to explain magnesium. And towards one, when Hyun-seo was behind the bar shouting happily at a tap, he sat down by Soo-ho, who'd been watching him all the evening as one watches a candle near a curtain.
"Hyung, you keep adding me up," said K. "So I'll tell you the total. {k_door == 3:I asked her. She said more or less yes. I'd rather you got it from me, sitting down, than from a bad angle.|I asked her. She said no. She was very clear, she'd have made a good air traffic controller.} I wanted you to hear it from someone. You're not a guy who asks."
Soo-ho turned his glass a quarter turn; and another. It was Hyun-seo's trick. He'd no idea that he had it.
"{k_door == 3:Thank you|I'm sorry}," he said eventually, and found to his alarm that he was. "I ought to have asked."
"Yeah," said K. "You should try it. It's free here on weekdays." # recap: At the party K told Soo-ho himself: you are not a guy who asks.
~ learned_by = 2
{k_door == 3:
    ~ tell(k, sooho, accepted_k)
- else:
    ~ tell(k, sooho, refused_k)
}
-> ep5_lesson

=== ep5_stew
# scene: stew
Soo-ho worked. It was what he did in place of weather.
He had the whole shoot to log, and he logged it, and in every set-up there they were, K's shoulder and her shoulder and the hand's breadth of air in between. He measured that. He had it down to the frame. Perhaps she was fond of him. One could be fond. Perhaps there was more, and perhaps it had begun at the reservoir, when the cup tipped: he had never asked what tipped it. The note sang away above his left eye. At ten he drove home by way of her street, which isn't on the way. It was twelve steps from the gate. There was a light in the window.
* [Say nothing. Go back to work.]
    He rehearsed three openings to the windscreen and none of them was the sort of thing a grown man says. The light went on being lit. Then he drove back to the office, at eleven at night, on a Friday, where at least the people were on screens.
    ~ stew(sooho)
    -> ep5_footage
* [Twelve steps. Knock. "I'm jealous. I thought you should know."]
    "I'm jealous," he said, when she had opened it. "Of K. It has been going on for some weeks, and it's affecting my logging. You aren't obliged to do anything. I've simply noticed that whenever I don't say a thing I turn into someone I'd not employ."
    She leaned there in the frame, in her big jumper. {k_door == 3:"Then I'll say a thing too," said Hyun-seo. "He asked me. I said yes, more or less. I was working out which of the two to tell you first." He thanked her. He was very white about it, and very straight, and he had asked.|"He asked me, and I turned him down," said Hyun-seo. "On Tuesday, by the piano. You could've just asked." It struck them both, about equally, what she had said.}
    "Goodnight," said Soo-ho, and went down the path. Halfway along it he found he was hearing two things: the note, and, for the first time in a month, the quiet that it was in. # recap: Soo-ho climbed her twelve steps and told her that he was jealous, and she told him how it stood.
    ~ learned_by = 2
    ~ voice_fear(sooho, hyunseo)
    {k_door == 3:
        ~ tell(hyunseo, sooho, accepted_k)
    - else:
        ~ tell(hyunseo, sooho, refused_k)
    }
    ~ learn_to_ask()
    ~ speak()
    -> ep5_lesson

=== ep5_footage
# scene: footage
There was one card left over. It wasn't on the sheet. Camera C, it said on the tape, in an assistant's capitals, and after it SANDWICHES?, because that seemed to be what it was of: an elbow, a table, and forty minutes of the far end of a hall. He ran it at eight times speed, so as to be able to say that he had.
At eight times speed two people at a piano are like two birds on a wire. One of them put its head down. He'd slowed it before he knew that he had, and there was sound; there was very good sound.
* [Let it run.]
    {
    - k_door == 3:
        He let it run. He heard K ask in English. He heard "mostly more". He played it only once. Then he did what he'd never yet done with anything of hers, and labelled it PRIVATE, and sent the only copy to her, and sat in the dark with his fist against his ear, and after a time he noticed that he was wishing them well, with great difficulty, like a man lifting something with his legs.
    - else:
        He let it run. He heard her turn K down, in her flat clear carrying voice, {bare:and there was not one thing under it to hide behind|over the eight string players tuning up for nothing}. He ran it back. He wasn't proud of that. He heard it as often as it took for what he'd been so busy dreading all week to come out at the other end as a fact; and the fact was that he'd sat outside a lit window with a question in his mouth, and had been told the answer by a tripod.
        He laughed, once, out loud. On the next floor a cleaner said "Bless you." # recap: Soo-ho sat outside her lit window with a question in his mouth, and was told the answer by the footage.
    }
    ~ learned_by = 1
    ~ find_footage(sooho)
* [Stop it there. It isn't addressed to you.]
    He stopped it. Her mouth was a little open. It would cost one keystroke, and he would know; and she wouldn't know that he knew; and every time she told him anything, from then on, he would be checking it against the tape.
    Soo-ho took the card out, wrote HYUN-SEO / K, PRIVATE, on the sleeve, and left it with the night porter in a sealed bag, and had to walk home with it all still to ask. # recap: Soo-ho found the footage, stopped it before her answer, and sealed it in a bag.
    ~ learn_to_ask()
-
-> ep5_lesson

=== ep5_lesson
# scene: lesson
"Again," said Hyun-seo. "From the repeat. You're running."
It was Saturday, and it was the lesson; they'd gone on having them, through everything, as people will go on winding a clock in a house with the roof off. He sat where her pupils sat. Her pencil was behind her ear. He was playing the left hand of something easy, and she was doing the right, an octave up.
{
- learned_by == 1 && k_door != 3: He had slept nine hours. He had woken up knowing something which nobody had told him, and it sat in him beside the ear, a second small high note.
- learned_by == 1: He had seen the tape. She'd had it from him, with a note that just said "yours". Neither of them had brought it up, and they were both playing extremely well.
- learned_by == 2: There was nothing left for him to find out, and that was alarming: he was down to the bare question.
- else: He didn't know. He had run through every way of finding out but the one.
}
He lifted his hands up off the keys in the middle of a bar, and so did she, a beat later.
* ["What are we?"]
    "What are we?" said Soo-ho. "I don't mean it rhetorically. I had a run-up to it, and I've cut it. What are we, you and I?"
    ~ ask_what_we_are(sooho, hyunseo)
    {learned_by != 1:
        ~ learn_to_ask()
    }
    -> ep5_answer
* ["Is it the tempo? It's the tempo, isn't it."]
    "Is it the tempo?" said Soo-ho, and she watched it go by, whatever it was, behind his eyes, with all of its lights on, like a train that doesn't stop here.
    -> ep5_tempo

=== ep5_tempo
* [Say it for him.]
    "It isn't the tempo," said Hyun-seo. She took out the pencil from behind her ear, because it seemed to need both hands. "All right, I'll do it. I'm frightened of you, and I'm in love with you, and I can't do the one any quieter to hear the other. {k_door == 3:I told K yes, more or less; it was less, and I've got to go and say so to his face, and I'll deserve the bus home. |}I was in it before the rain. I'm probably going to be no good at it. Don't answer yet, you'll use subheadings."
    He didn't answer. He put out a hand, and held it there between them, palm up, asking. She was the one who closed the distance. # recap: He asked about the tempo instead, so she said it for both of them: frightened, and in love.
    ~ paired = true
    ~ admit_love(hyunseo, sooho)
    ~ come_together(hyunseo, sooho)
    ~ k_door = 1
    ~ speak()
    ~ stand()
    -> ep6_open
* [Correct the tempo.]
    "Sixty-six," said Hyun-seo. "You're at seventy. Listen," and reached across and set the thing going, tock, tock, between them on the lid; and they played it right through to the end at sixty-six, with the repeats, without a single mistake. # recap: He asked about the tempo instead, and the moment went by like a train.
    ~ close_up()
    -> ep6_open

=== ep5_answer
She looked at the keys. There were eighty-eight, and it was no help.
* {k_door != 3} [Tell him the truth, and kiss him.]
    "I was afraid," said Hyun-seo. "When I took the job, the whole of the way up your path, I was afraid I'd fall for you again. I had rules. I had a list." She made herself look at him. "I'm still terrified. I want that understood. I'm exactly as frightened as I was. And I've gone and done it anyway, it's done, I fell in about the week of the juk." # mentions: hyunseo afraid_and_loves
    He smiled. It wasn't the one he used. It came up slowly from a long way down, like a light carried upstairs; and she had meant to say there were conditions, but she couldn't get at them from there, so she leaned across the octave and kissed him. # recap: What are we? Soo-ho asked in the middle of a lesson. She was terrified, she said, and in love, and kissed him.
    ~ paired = true
    ~ admit_love(hyunseo, sooho)
    ~ kiss(hyunseo, sooho)
    ~ come_together(hyunseo, sooho)
    ~ speak()
* {k_door != 3} ["Not yet. I want to be somebody first."]
    "Not yet," said Hyun-seo. "I do, I'm not going to tell you that I don't. But if I say yes today, I'll be the girl who got you back. I'd like to be able to put something else on the form." It took her so long to say that he'd time to get it wrong in his head and then put it right.
    "May I ask again?" said Soo-ho. "At some point?"
    "You may ask," said Hyun-seo, and turned back to the repeat. Her ears were scarlet. They got all the way to the end. # recap: What are we? Soo-ho asked. Not yet, she said; she wanted to be somebody first, and he might ask again.
    ~ stand()
    ~ speak()
* {k_door == 3} ["We're two people who finished well, in the end. I've said yes to K."]
    "More or less yes," she said. "I wanted to be the one to tell you, whether or not you'd been told. I'm not running from you. I've run from you, I know what it's like; it's got a different shoe." She laid the bad hand over his on the keys. It was steady. "You were the big one. He's the one I can breathe in."
    He over-explained for a moment that he quite understood. And then he turned his hand over, and pressed hers once, and went silent; and it was a good one, with the door left open. # recap: She told Soo-ho that she had said yes to K, and they finished well.
* {k_door == 3} ["I said yes to K. I think because nobody else was asking me anything."]
    "And you've just asked," said Hyun-seo. "Now that's not fair on him, and I'm going to go and tell him so this afternoon, and I'm going to cry on the bus. But I'm frightened out of my wits of you, and I'm not a bit afraid of K, and I've been trying to work out why it was the wrong way round."
    She rang K, and met him, and told him. He said that he'd thought he might have the lease only till the owner came back. He hugged her first. She did cry on the bus. When she came in, Soo-ho was sitting where she'd left him, at the piano, with his hands in his lap, and he hadn't touched a key. She went over and kissed him, since somebody had to be the first. # recap: She took back her yes to K, and came home to where Soo-ho was still sitting at the piano.
    ~ k_door = 1
    ~ paired = true
    ~ come_together(hyunseo, sooho)
    ~ speak()
-
-> ep6_open

