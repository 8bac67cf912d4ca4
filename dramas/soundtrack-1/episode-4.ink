// Episode 4. Hers: a year in which he hardly writes, a call, a bottle, a card, a bouquet that isn't for her,
// and two things said on a staircase and under a street lamp that cannot be unheard.

=== ep4_seasons
# ep: 4
# scene: seasons
# summary: the year apart
# focus: eun-soo
It turned out that the flat had been full of him and she had taken it for furniture.
The summer was all right, she had a heat rash to think about. In the autumn she caught herself setting out two bowls, and then, the next night, setting out two bowls on purpose. She wrote at the table, and slept in the small room. She knew what he was at from a map that the museum had on its wall, where a pin was moved along the coast each Monday by a man called Gil; she got quite friendly with Gil. The tugboat film came out. She went to see it by herself, and when the titles came up {gave_back:they were very wise, and the woman next to her looked for her other glove|and the line went by, the woman next to her drew in her breath}. # recap: It turned out that the flat had been full of him.
There was the telephone. She would pick it up and write to him.
* [The weather; the fern; three jokes.]
    She wrote about the weather. She was funny about the weather, she worked on it. The fern had thrown out a frond. She'd read it over, take out the one true word, and send it, and a week or nine days later there'd be two lines back: a ship's name, how many cranes. "Good about the fern." She knew each of them by heart; it was no great feat. # recap: She wrote to him about the weather, with the one true word taken out.
    ~ write_weather(eunsoo, sunwoo)
* (truth) ["The table's too big. I hadn't noticed how much of it was you."]
    She wrote that, and sent it, and then lay with the telephone face down on her breastbone and waited to die of it. She didn't die. She sent others. She told him that she'd forgotten how to end a day; that she had said "we" to the umbrella man; that she'd had good news and had turned round to an empty chair with her mouth open. They were all nonsense. They were precisely what she would have said with his back to her. # recap: She wrote to him what was so: that the table was too big.
    ~ write_truth(eunsoo, sunwoo)
* [Nothing. If he had something to say he would say it.]
    She didn't write. She was good at it. She had her pride, and a deadline, and it's astonishing how much you can get done when you have decided not to look at a thing that lights up. In October it lit up by itself, twice; "all well?" it said, and then "?" By Christmas it had learned. # recap: She did not write; if he had something to say, he would say it.
    ~ stopped = true
    ~ warmth_by(sunwoo, eunsoo, -1)
-
-> ep4_signal

=== ep4_signal
# scene: signal
# focus: sun-woo
On the gantry at Geoje there was one bar of signal, if you held the telephone out over the dock as though you were going to drop it.
He'd come up to shoot the lights. It was November, it was blowing; his assistant, who had been engaged as Third and had looked in vain for a First or Second, was sitting on the camera case to keep it in the country. "You've got a message," she shouted. "It's been going in your pocket since the crane. Aren't you going to look? I would. I look at all of mine."
{
- parted_with == 1: There was a bent page in the lid of the light meter, where he kept the things that he couldn't afford to lose. It was about a table. It stopped after the fourth line, and on bad days he made up the fifth.
- parted_with == 2: He had no scarf. He'd been asked about it by everyone on the gantry. It was warm where it was, he told them.
}
He had looked. {stopped:It wasn't from her. It was the museum, wanting receipts.|{ep4_seasons.truth:It was a thing she'd said about a chair.|It was about a frond.}}
{not stopped:He'd written her a reply, in his head, all the way up two hundred and twelve rungs. The trouble with it was that it was true from the second word on, and there was nowhere that you could stop.}
* ["Tomorrow. When there's something to say."]
    "Tomorrow," said Sun-woo, and buttoned it in. The light was going. In the morning there'd be fog, and then a launching; and when he next took it out it would have been nine days, and after nine days you can't simply clear your throat and go on. You need to have a reason. "Six cranes," he wrote. "Good about the fern." # recap: On his gantry Sun-woo put off the answer until tomorrow, and then it was nine days.
    ~ warmth_by(sunwoo, eunsoo, -1)
* [Send what there is. All of it, from the second word on.]
    His thumbs were so cold he had to use a knuckle. He leaned out over the dock.
    {stopped:"You've stopped and I think I know why," he wrote. "I'm no good at this, I keep waiting until I've got a thing to send. There isn't a thing. I see something and I turn round."|"I see something and I turn round too," he wrote. "There was a dog on a tug. There was an old man who sang to a rivet. I keep on turning round. I don't send it because it isn't news. It's only what it's like."}
    He held it out there over sixty metres of nothing, until it went. "Well?" shouted the Third. "Did you tell her?" # recap: Sun-woo leaned out over the dock and sent her all of it, from the second word on.
    "Tell who?"
    "Oh, come on," she yelled. "I'm on the case."
    ~ answer_truly(sunwoo, eunsoo)
    ~ answered = true
-
-> ep4_february

=== ep4_february
# scene: february
# summary: what she knew by spring
# focus: eun-soo
{
- answered: So that was how it went after that. It was only every week or so, at bad hours, and it was never news. She came to know the names of winds. It was still a year, it was just as long; but she had been thinking of it as a thing with a hole in it, and it became instead a thing with an end.
}
{
- is_true(he_said_it): -> ep4_february_told
- knows(eunsoo, sunwoo_loves_eunsoo): -> ep4_february_read
}
Snow came and sat on the umbrellas. She was thirty-one weeks into it, and something was the matter with her that was like being hungry and was not that.
* [By the end of February, she knew. How, is told in another place.]
    By the end of February she knew. It was eight years; she knew that too. She could've told you the day. How she had come by it is another story, it's quite short, and it will keep. She didn't do anything. She walked about in it, as you do in a house where you've just been told there are other rooms. And what she could not leave alone was the arithmetic: on every one of those days she had been there, talking, with her feet on something. # recap: By the end of February she knew, and did nothing, and walked about in it.
    ~ find_out(eunsoo)
    ~ longing_by(eunsoo, sunwoo, 1)
* [By the end of February, she had a cold.]
    It must have been a cold. She drank things with ginger. She had the windows cleaned, she moved the fern. There was one evening when she'd dropped a pencil and got halfway down on her knees for it, and the doorbell rang, and it was only the umbrella man, who wondered if she was all right, because of hearing someone walk about so much. By spring she'd stopped asking herself what it was. She was busy. She had eleven pencils. # recap: By the end of February she believed that she had a cold.
-
-> ep4_call

=== ep4_february_told
He'd said it with his own mouth, and since then it had been her turn. There was no one to tell her when it would stop being her turn. She would be brushing her teeth.
* [Go over what she'd answered him until it was worn through.]
    She had said a wise thing to him, over a bag; and she went on saying it for months, to the mirror and the tram, as one keeps trying a key. Some time about the thaw it quit turning. It had been perfectly true that you don't get to keep both. But she had kept this one, hadn't she? She'd been ever so careful. And look where it was: up a crane.
    ~ longing_by(eunsoo, sunwoo, 1)
    ~ candour_by(eunsoo, 1)
* [Put it in a drawer until he's home.]
    It was easiest in a drawer. You could walk past a drawer. She wrote four songs about other people that winter, all of them to do with furniture, and the composer remarked that she'd developed a feeling for the closed.
-
-> ep4_call

=== ep4_february_read
She knew it by heart, of course; there were hardly any words. She'd find that she was saying it on the tram. "Still. Still. Regrettable haircut." At first it had been like having come into money. It was only with the dark evenings that she thought to turn it over, and saw on the back of it what it had cost, and to whom; and that she had been there for all of it, eating his radish.
* [Get down under there and look at it again.]
    She got in under the table with a torch and a cushion. She stayed for most of a Sunday. January had come round, and there was nothing written for it, there couldn't be, he was in Geoje. She'd a pencil on her. It stayed behind her ear. But she put up one hand, in the end, and laid it flat on the bare place, where it would have gone.
    ~ longing_by(eunsoo, sunwoo, 1)
* [Never look at it again. Sit on it.]
    She sat on it. She sat over those eight lines every day like a hen, and was quick and funny on the telephone, and if the Boss asked her how he was she answered "Cold". You can hold a thing down for a very long time if you're light-hearted enough. He had.
-
-> ep4_call

=== ep4_call
# scene: the-voice
In April the telephone rang, and she was in the bath.
It was the Voice's people. They sounded like people. There was to be a record. There was one song on it that had a tune and no words; it had been through four writers; the Voice had gone by itself to a matinée of something about tugboats, and had stayed for the titles. Would she? It needed to be in by the first of June. # recap: In April the Voice rang, for words, and she was in the bath.
There was no one in the flat to lie for her. "I'm in a meeting," said Eun-soo, with foam to the chin.
* ["Yes," before they have finished.]
    She said yes before the verb. She said it four times. "Wonderful," they told her, somewhat damp about it themselves; and they sent over the tune. It was slow and quite plain. It walked up to the end of every verse and waited there.
    ~ take_offer(eunsoo, singer)
    ~ promise(last_line)
* ["Why did it go through four people?"]
    There was a silence, in which someone put a hand over something, and then it was another person on the line. It was the Voice. You couldn't have mistaken it. It said, "They all knew how it came out."
    "I don't," said Eun-soo.
    "Good," said the Voice. "Neither do I. First of June." It was some time before she noticed that the bath had gone cold and she had stood up in it.
    ~ take_offer(eunsoo, singer)
    ~ promise(last_line)
    ~ candour_by(eunsoo, 1)
-
She had to tell him. It wasn't even a decision. It had been half of it his, that joke; he had carried his end of it for eleven years.
* [Write it to him. "It happened. I was in the bath."]
    "It happened," she wrote. "I was in the BATH. {stake == 1:You owe me one cover. I've got the towel.|{stake == 2:I left out the word they were all waiting for.|You're to keep the umbrellas.}}" She watched the little mark come up that said it had been sent. There's another mark for when it's been read. She looked for it at nine, and ten. She took it in to the bathroom with her and propped it on the soap.
    ~ send_news(eunsoo, sunwoo)
* {answered} [Ring him. It's the sort of thing that you say with your voice.]
    It rang for so long that she'd begun to hear what it was ringing in: wind, some sort of chain. "What's wrong?" said Sun-woo.
    "It rang! And I was in the bath!"
    He didn't ask who. There was a clang, as if somebody had sat down suddenly on a thing not made for it. "Which song?" he said, and, "Who set it?" and, "Did you sing it down the phone?", and after that neither of them said anything for quite a while, at a shocking rate per minute. It was the best of it, she thought: that she could hear him not being able to speak.
    ~ ring_news(eunsoo, sunwoo)
* [Keep it. Tell it to his face.]
    She kept it. It would be five weeks. She wanted to see it go in; she'd waited eleven years to see that, and she wasn't going to give it to a gantry. It was like walking about with a lit candle, you had to go so slowly, and you couldn't use that hand for anything else.
    ~ longing_by(eunsoo, sunwoo, 1)
-
~ celebrate(friend, eunsoo)
On the Sunday the Boss gave her a party, with a banner. It said THE VOI, for want of paper. The Boss's husband wept before the soup. {knows(sunwoo, singer_offer):"He'll be pleased," the Boss said in her ear. "He is," said Eun-soo. "He fell on a winch."|"And what does he say?" said the Boss in her ear. "He's very busy," said Eun-soo. "It's launching season." She was sitting where she could see the telephone. Everyone had been so kind. She clapped at the banner along with the rest, and it struck her that she was having the happiest day of her life and that it wouldn't be over until she'd told him.}
-> ep4_bottle

=== ep4_bottle
# scene: second-bottle
{lie_stands: -> ep4_bottle_wine}
-> ep4_bottle_beer

=== ep4_bottle_wine
It was the same table, and the candle was if anything the same candle. {respect(composer, eunsoo) == 0:He no longer asked what she thought of it. He had observed that she found everything remarkable.|} "The usual," the composer told the waiter, and then, when he had tasted it for them both and sent the man away happy: "The deadline is past. I said that I'd ask again, and it has now been a year, so that you can't accuse me of rushing the tempo. Will you have dinner with me?"
~ ask_out(composer, eunsoo)
There it was, the inside of a violin. She had drunk, by her own reckoning, thirty-one bottles of it.
* [Tell him: the wine, and no.]
    "I don't like it," said Eun-soo.
    "Dinner?"
    "The wine. I've never liked it. I told you that it was lovely, the first night, because you'd looked so hopeful, and then you kept ordering it. So I thought, I'll go on and I'll come to like it. People do. I gave it a whole year; I really tried. And it goes on tasting exactly as it did. I think it's just what it tastes of." She had her hands flat on the cloth. "And it's no, to the other. It was no last year. I said 'deadline' since it sounded so much nicer. I'm sorry. I think that I've been lovely to you, and it was a rotten thing to do." # mentions: eunsoo wine_lie
    The composer regarded his glass. He was hurt. She let him be; she didn't run about fetching things for it. After a time one eyebrow came up, like somebody who puts their head out after rain.
    "Thirty-one bottles," he said. "My dear. You might at least have asked for water." # recap: She owned up to the composer: thirty-one bottles of a wine that she had never liked, and no to the rest of it.
    ~ own_up_wine(eunsoo, composer)
    ~ lie_stands = false
    ~ turn_down(eunsoo, composer)
    -> ep4_beer
* [Tell him no. Leave the wine out of it.]
    "No," said Eun-soo. "I ought to have said so last year. I can't. I like you, and it isn't that." # recap: She told the composer no, and left the wine out of it.
    "I see," said the composer. And because he was a generous man, and wished to show that nothing had been spoiled, he filled up her glass. She lifted it. She'd told him the hard half of it. You would have thought that the rest would come out after, all by itself, but it went back down, tasting of resin.
    ~ turn_down(eunsoo, composer)
    -> ep4_cards
* ["Yes. Why not? Yes."]
    She had been alone for so long with a thing that lit up or did not. And here was somebody across a table who had asked, and waited, and now asked. He'd never once left her on a windowsill with her mouth open. It was not nothing. It was very nearly what she wanted.
    "Yes," said Eun-soo. "Why not? Yes." And the composer, who could make eighty people breathe in at once, knocked over the salt. # recap: She said yes to the composer: he was somebody across a table who had asked.
    ~ go_out(eunsoo, composer)
    -> ep4_cards

=== ep4_bottle_beer
It was the same table. They had drunk beer at it since that first evening, and had finished a film, two singles and a lullaby for a building society.
{
- hope(composer, eunsoo) == 0: "I promised never to bring up the other key," the composer said, "and I don't. It's merely that I am to be given a prize in June, I'm allowed a guest, and I'd like to be seen with somebody who tells me when it's bad."
- else: "The deadline is past," said the composer. "I said that I'd ask again. It has been a year; you can't accuse me of rushing the tempo. Will you have dinner with me? In the other key."
}
* {hope(composer, eunsoo) == 0} ["I'll come. As the one who tells you it's bad."]
    "I'll come," said Eun-soo. "I'll wear the jacket. I'll sit there and shake my head."
    He laughed, with his whole chest; you could hear something being put down. It had taken them a year to get here, and it was only because of half a minute, once, that had not been nice.
    ~ respect_by(composer, eunsoo, 1)
    -> ep4_cards
* {hope(composer, eunsoo) > 0} ["No. And it was no last year. I said 'deadline'."]
    "It's no," said Eun-soo. "It was no a year ago, only I put a bow on it. I could tell you about the wine, straight out, that first night. I don't know why I couldn't do the other. I think it was that you'd minded so little."
    "I minded a good deal about the wine," the composer said. He turned the glass on its mat. "Thank you. It's quite true: one would rather have it. One would rather have had it in the spring."
    ~ turn_down(eunsoo, composer)
    ~ candour_by(eunsoo, 1)
    -> ep4_cards
* {hope(composer, eunsoo) > 0} ["Yes. I think so. Yes."]
    He'd asked. There was something to be said for it; you could say it was the only thing there was to be said. "Yes," Eun-soo told him, "I think so," and saw his face, and was glad that she was able to do that to a face.
    ~ go_out(eunsoo, composer)
    -> ep4_cards
* {hope(composer, eunsoo) == 0} ["You're asking in another key."]
    "You are, you know," said Eun-soo, quite gently.
    He considered it, bar by bar. "I am," said the composer. "How very humiliating. I really hadn't heard it." And he struck out something on the paper cloth that might have been a date, and said that in that case he'd take his sister, who slept through everything and had never yet been wrong.
    ~ candour_by(eunsoo, 1)
    -> ep4_cards

=== ep4_beer
~ ask_before_ordering(composer, eunsoo)
"Then we'll have beer," he declared, and had a finger in the air for it; and he took the finger down. It was a small thing. He looked at it as if it had been somebody else's. "Forgive me. I was about to do it again. Would you like beer?"
* ["I would. I'd love one. A cold one."]
    "I'd love one," said Eun-soo, and found that she was telling the truth about a drink. It came in a tall glass with a wet side. They raised them. "To the second verse," said the composer, who'd never let it interfere, and never would; and they worked until they were put out, and it was the easiest night's work the two of them had ever done.
    ~ respect_by(composer, eunsoo, 1)
    -> ep4_cards
* ["Do you know, I'd like tea. With honey in it, if they have any."]
    They had to send out for honey. The composer watched her stir. "I've been writing for you as if you were a mezzo," he said slowly. "All year. I have had you down as someone who liked things in a minor key." He crossed out a bar. It was the last bar of the Voice's song, where it waited. "I believe it ought to stay open there. Try it over the honey."
    ~ candour_by(eunsoo, 1)
    -> ep4_cards

=== ep4_cards
# scene: cards
Her mother read tarot in the back of a dry cleaner's, between the steam press and the wedding dresses, for friends, and for the wives of the better class of customer.
"I don't do weather, and I don't do exams," she said, shuffling. "You've lost weight, give me your left hand. Who is it? Don't tell me. {between(eunsoo, composer) == lovers:It's never the one with the napkin ring.|It's the boy with the cameras. You've your sock on inside out.}"
"I only came with a skirt, Ma."
"Nobody comes with a skirt." The press let out its breath. Three cards lay face down on a wedding veil.
* [Turn them over.]
    A man hung by one foot. A girl was talking to a fish in a cup. And last, a wheel, that had some animals on it, going up and coming down.
    "Well, that's as plain as a bus," said her mother. She tapped along them with a nail. "There's what you've been doing. There's what it is that you want to do, and don't make that face, that is the face she's making. And there is your chance. It's coming. It'll come right up to you, like a dog. You follow this," and she rapped Eun-soo on the breastbone with a knuckle, hard, as though to see who was in, "and you take hold of it. They don't send the same one twice." # recap: Her mother turned three cards and told her to take hold of it when it came.
    ~ longing_by(eunsoo, sunwoo, 1)
    ~ foretell(mother, eunsoo)
* ["Don't do the cards. You tell me. What would you do?"]
    It wasn't a thing one asked her. Her mother laid down the pack and squared it.
    "I never said it to your father," she said. "Thirteen years, and I ironed it into his shirts. I thought he could feel it. And after the funeral, his brother told me that your father used to say to him: she's a wonderful woman, I sometimes think that she may be fond of me." She picked a thread off the veil. "That's what I'd do. I'd not iron it." # recap: Her mother told her what she had never said to her father.
    Then she sent Eun-soo home, because there was a christening at four, and charged her for the skirt.
    ~ candour_by(eunsoo, 1)
* [Pay for the skirt and go.]
    She paid for the skirt. Behind her she heard the three cards turned over, one, two, three, and a click of the tongue. "They're yours whether you look or not," her mother called through the dresses. It was a very clean skirt. She wore it all that week.
-
{between(eunsoo, composer) == lovers: -> ep4_taste}
-> ep4_message

=== ep4_taste
# scene: taste
She went to a rehearsal with him, and a prize. He introduced her to people by her full name. He'd a way of standing at a kerb with his arm a little out, so that you might take it or not.
It was the second Friday in May. {lie_stands:There was the bottle. She had got as far as turning the stem round.|They'd had their beer, and he had asked her if she was happy. She was drawing on the wet of the glass with a finger; it had begun as a face.}
* ["I've got to tell you something{lie_stands: about the wine}."]
    {
    - lie_stands:
        "I don't like it," said Eun-soo. She told him all of it, and, since she had started, all of the rest: what else she'd said yes to that had tasted of it. It took until the coffee. He did not help her. He listened, as he'd listen to a section he had hoped might be cut.
        ~ own_up_wine(eunsoo, composer)
        ~ lie_stands = false
    - else:
        "No," said Eun-soo, "and I did it again. You asked me twice and I said the lovely thing. I could tell you a Bordeaux was like licking a cello. I couldn't say, I'm tired of waiting for a telephone, and you're warm." He listened, as he'd listen to a section that he had hoped might be cut.
        ~ candour_by(eunsoo, 1)
    }
    "It was nearly three weeks," said the composer. "I had begun to hum." Then he took her home, and walked her to the door; and on the Monday he sent round the bridge, rewritten, with a note: "This is better without me in it. So are you. Tea?"
    ~ break_off(eunsoo, composer)
    -> ep4_message
* [Drink it. One can come to like a thing.]
    {lie_stands:She drank it. It was going to be a good year for it, he'd been told.|She drank it. "Yes," said Eun-soo. "Aren't you?"} Somewhere up the coast a pin was moved by a man called Gil, and she did not go in to look.
    -> end_taste

=== ep4_message
# scene: message
The song for the Voice wouldn't be finished. She'd three verses, in two days; and then there was the place where the tune walked up to the end and waited for somebody, and all she put there looked like a coat on a chair.
It was half past one in the morning. She got up on the table. The telephone lit her from below.
{longing(eunsoo, sunwoo) >= 2:
    ~ infer(eunsoo, eunsoo_loves_sunwoo)
}
* {longing(eunsoo, sunwoo) >= 2} ["I have something important to say. Please call me."]
    She wrote: "I have something important to say." She wrote: "Call me? Please." She took out the question mark. Then she held it over the edge, at the length of her arm, as if there might be more signal over the floor, and pressed it with her eyes shut.
    It had gone. There wasn't a mark to say that anyone had read it, not at two, or at four. All Thursday she kept it in her bra. He'd have been at sea; he would be up something. There were reasons. She'd got up to nineteen of them when she ran out of milk. # recap: She wrote that she had something important to say, and nobody answered.
    ~ send_important(eunsoo, sunwoo)
* {candour(eunsoo) >= 2} [Write all of it. Leave nothing out. Send it.]
    "I've been in love with you since some time last year," she wrote. "I can't give you the day, I'm not so tidy as {knows(eunsoo, sunwoo_loves_eunsoo):some people|you}. I only found out because you'd gone. There's no rule. I made it up when I was twelve so that nobody would leave, and you left, so it doesn't even work." She read it through once. There wasn't one lovely thing in it. She sent it, and went to sleep, like a child who's been sick. # recap: She wrote him all of it, and sent it.
    ~ write_love(eunsoo, sunwoo)
* [Put the telephone in the fridge with the keys.]
    She shut the door on it. It lit up the butter, for a moment, and then it didn't. In the morning it had a rime on it, and she needed milk. # recap: She put the telephone in the fridge with the keys.
-
-> ep4_flowers

=== ep4_flowers
# scene: flower-shop
The flower shop was on the way to the milk. It had one of those doors with a bell. She was going by with her head down and one sock on inside out when the bell rang; and somebody came out backwards, holding the door with his foot, and there was such a heap of peonies in his arms that all you could see above them was some hair.
She knew the hair. {knows(eunsoo, sunwoo_loves_eunsoo):There had been some regrettable hair once, in writing; but that was hers.|She had cut it, one winter, with the kitchen scissors.}
It was as though a slide had dropped in upside down. He stood there in last spring's coat with the light behind him. It was only when he said, "Oh," very crossly, over the top of them, that she found it was in colour, and it moved.
"I got in at six," said Sun-woo. "It was going to be a surprise. I've two weeks, between the south coast and the west one. {is_true(eunsoo_said_it):I've read it. I read it on the train, I've read it about forty times, I was coming to— I had to get these first.|My phone's been off since Tuesday. I wanted to do it with my face.}" # recap: And then he stood in the door of a flower shop, back for two weeks, with fifty peonies that were not for her.
~ meet_again(eunsoo, sunwoo)
{is_true(eunsoo_said_it): -> ep4_flowers_read}
The peonies were looking straight at her. They were pink, an indecent number, there might have been fifty. She thought: so he did get it. {knows(mother, foretold):She thought, like a dog, right up to you|She thought, now}, and opened her mouth.
* ["They're beautiful."]
    "They're beautiful," said Eun-soo, with both her arms already coming up.
    "They're for the Boss," said Sun-woo. "It's her birthday, Sunday. He wants to sing to her. He's roped me in, he wants a man on the lights." And then, as she'd got her arms out: "Would you mind? They're soaking through my sleeve." # mentions: sunwoo bouquet_for_friend
    So she held them. It was much the biggest bouquet she'd ever had in her life and she carried it all the way to the restaurant. # recap: She carried them for him to the restaurant, the biggest bouquet of her life.
    ~ learn_bouquet(sunwoo, eunsoo)
* [Walk into them. Flowers and all.]
    She didn't decide on it. She just went in, face first, as into a cold sea, and got hold of some coat. He smelled of iron and peonies. For the length of one breath he had his chin on her head and neither of them was being funny.
    "They're the Boss's," he said into her hair. "For her birthday. Mind the— well, it doesn't matter. She's got fifty." # recap: She walked into him, flowers and all.
    There were forty-three when they got there. "They moult," he told the Boss's husband.
    ~ learn_bouquet(sunwoo, eunsoo)
    ~ warmth_by(sunwoo, eunsoo, 1)
* ["A year! Two lines about cranes, and you come out of a shop?"]
    It came from low down. The florist put her blind up an inch. "I wrote to you," said Eun-soo. "I wrote and wrote, I was amusing. {knows(sunwoo, singer_offer):You can fall off a winch for it, but you couldn't tell me the day of your train?|The biggest thing I'll ever have to tell anyone came in, and I told a bar of soap!}"
    "I know," said Sun-woo. He had gone white. "I'd turn round to say it. And then I had to write it down, and there would be nothing there." The flowers shook. "{answered:I thought I'd got better at it.|I'm not any good at it. I don't think I ever meant it to be a year.}" # recap: A year, she shouted, and two lines about cranes; and he had no excuse, and did not dress it.
    It wasn't an excuse; he hadn't dressed it. She wiped her nose on her wrist. "Who are those for?" she said; and they were for the Boss.
    ~ learn_bouquet(sunwoo, eunsoo)
    ~ candour_by(eunsoo, 1)
-
-> ep4_serenade

=== ep4_flowers_read
There was a bus. It went past. Neither of them could have told you its number.
"They aren't for you," he said, in despair, looking at the flowers. "It's the Boss's birthday. I was going to deliver these, and then go home and shave. I'd got an answer. I had it all the way from Mokpo. I was going to be sitting on the table."
* ["Say it here. I've waited eight years. Or somebody has."]
    {
    - knows(eunsoo, sunwoo_loves_eunsoo):
        "Still," said Sun-woo.
        It was just one word. It came out rather hoarse, over fifty peonies that belonged to somebody else, {is_true(he_said_it):and she'd only ever had it before in a lump, with a bag. She hadn't known it came in the present tense|and he saw from her face that he wasn't going to have to explain it}. Behind them the florist, with great tact, turned round her sign to CLOSED.
        ~ say_still(sunwoo, eunsoo)
    - else:
        "Somebody has," said Sun-woo. "Yes. It's funny you should say that." And he told her: how long, where it was written, about the hiccups. He told it to the peonies, since they were nearest. She'd been sitting on it. She'd sat on it barefoot for a year and a half, asking what on earth the man got out of it.
        ~ say_still(sunwoo, eunsoo)
    }
    ~ candour_by(sunwoo, 1)
    -> ep4_said
* ["Then go and shave. I'll be at the Boss's. I can wait till you've got it right."]
    "I might not get it right."
    "You've had it from Mokpo." She took three peonies off the top, as a toll. She was so frightened that she felt quite well. "I sent you a draft. Send me a draft."
    ~ warmth_by(sunwoo, eunsoo, 1)
    -> ep4_serenade

=== ep4_serenade
# scene: serenade
The Boss's husband could not sing. He knew that. He had thought about it from every side, and had come to the conclusion that it was no reason.
At nine on the Sunday Sun-woo killed the lights. There was a single lamp with a red gel on it; he'd clamped it to the extractor fan, out of a feeling for history. Into that stepped the Boss's husband with forty-odd peonies and no breath. He opened with the wrong verse. It was one of Eun-soo's, it was the tugboat one, he'd asked her for it on his knees; and in about a bar and a half he had gone off the edge of the tune altogether and was just standing there in the red, in front of everyone, with his mouth open, crying.
* [Feed him the line, from behind the fridge.]
    "He gets to pass the salt," sang Eun-soo, under her breath, from behind the fridge. She'd no voice, but she knew where it went. {gave_back:It wasn't in the song; she had given it back. She'd no idea she was going to sing it.|} He got hold of it like a rope. From up on the ladder, with a hand round the lamp, someone joined in a third below; he couldn't sing either. So there were the three of them at it: and she happened to look up, at the word salt, and he was not looking at the stage.
    ~ longing_by(eunsoo, sunwoo, 1)
    ~ warmth_by(sunwoo, eunsoo, 1)
* [Watch Sun-woo's hands.]
    She watched his hands. The left one stayed on the lamp. With the right, out of the light, where no one but a person behind a fridge could have seen, he was conducting: down, across and up, patiently, like someone helping a child over a wall. The poor man found it with his eyes. He got over.
    She thought, he's been doing that all my life. He's had his arm out, in the dark, just beyond where the light stops. I thought that I could sing.
    ~ longing_by(eunsoo, sunwoo, 1)
* [Start to clap, so that it will be over for him.]
    She clapped. It was a kindness. Everyone took it up, and he bowed, streaming, and the Boss blew her nose on his apron. It made a good end. It was only Sun-woo, coming down off the ladder, who said to her in passing, quite mildly, "He'd have got there."
    ~ warmth_by(sunwoo, eunsoo, -1)
-
~ serenade(husband, friend)
"Well, you idiot," said the Boss to her husband. It was the most naked thing that Eun-soo had ever heard in public. "I never liked that fan. I broke it. I broke it four times." # recap: On the Sunday the Boss's husband sang to his wife, badly, and was kissed for it.
And she kissed him, amongst the peonies, in front of the fish man.
-> ep4_two_weeks

=== ep4_two_weeks
# scene: two-weeks
{
- warmth(sunwoo, eunsoo) >= 2: He was shy of her. There was no other word for it, and it was absurd, she had held his head over a storm drain. They'd got so used to each other a long way off. On paper they had been rather fine; and now there he was in the room, with ears.
- else: He had brought the cold in with him. It wasn't that he was unkind. He carried things for her, he said that the fern was looking well. But he'd got into the way of standing as you stand on something high, with his weight kept back; and whenever she had begun to be funny he waited courteously for it to be over.
}
She had moved home to her own flat. It was his bed, after all. No one had asked her to stay in the small room, and she hadn't asked if she might. Every day they ran into each other, on cue.
And there was the Third. The Third was twenty-four, could lift a generator, and had found a room over the bakery so as to help him sort through nine thousand negatives in a fortnight. "You're Eun-soo," she said, and shook her hand up and down. "You're shorter than your messages, he never said. I know all about your fern. Was it you did the tugboats? I cried, I got through a whole sleeve. He's wonderful, isn't he? I ask him out on the first of every month. It's in my calendar. You don't mind?"
~ tell(assistant, eunsoo, assistant_loves_him)
* ["Mind? Why would I mind?"]
    "Why would I mind?" said Eun-soo, at the top of her range. She told her how brave that was. She admired her boots; she brought her a bun. She had never been so charming to anyone in her life, it ran out of her like tap water, and all the way home she was composing the obituary of those boots. # recap: His assistant asks him out on the first of every month; Eun-soo did not mind, at the top of her range.
    ~ jealousy_by(eunsoo, assistant, 2)
* ["I do, rather. I don't know that I'm allowed to."]
    The Third put down the generator. "Oh," she said. "Oh. Well, nobody told me. Is it a thing?"
    "It's a rule."
    "Whose?"
    "Mine," said Eun-soo, and they contemplated it together. "Well, I'm still going to ask him," the Third said at last. "I've got to, it's in ink. But I hope it's you." She meant that. It was really very hard to hate a person who meant everything. # recap: His assistant asks him out on the first of every month, and Eun-soo told her that she did rather mind.
    ~ jealousy_by(eunsoo, assistant, 1)
    ~ candour_by(eunsoo, 1)
* ["What does he say, when you ask?"]
    "He says no. I say, same time next month? And he says that he'd rather I didn't, and then I hold the reflector." The Third shrugged. "You get used to it. It isn't nice, but I always know what the weather is. I couldn't be doing with not asking. How d'you sleep?"
    Eun-soo said that she slept like a top. She'd once had to look it up: it means to spin.
    ~ jealousy_by(eunsoo, assistant, 1)
    ~ longing_by(eunsoo, sunwoo, 1)
-
-> ep4_stairs

=== ep4_stairs
# scene: stairs
The first of the month was a Friday. Eun-soo had come with his kettle. {jealousy(eunsoo, assistant) >= 2:She could have sent it. She'd had an idea that she would see what else there was to dislike about those boots.|} She was on the half-landing, outside the umbrella man's back room, when she heard the cases being set down over her head, and the Third saying, "It's ten o'clock. I'm asking."
It was an old staircase, open up the middle. If she put her head out over the rail they'd see her. If she breathed they'd hear her. On the wall at the turn there was a tall window, gone black now with the dark behind it, and it held the whole of the upper flight the wrong way round.
* [Stay where she was.]
    She stayed where she was. It wasn't listening, she'd just stopped walking. # recap: On the stairs, with a kettle, Eun-soo stopped to hear the assistant ask him again.
    ~ listen_in(eunsoo)
    -> ep4_stairs_stay
* [Tread on the stair that creaks.]
    There was one that creaked. She trod on it, with both feet. "It's only me," sang Eun-soo. "I've got a kettle!"
    "Come on up, then," called the Third. "You can be a witness. I'm asking him if he'll go out with me, it's the first."
    He looked down over the rail, straight at her, past the kettle. "No," said Sun-woo. He said it to the Third, he turned round to do it. "Thank you. I won't ever. I'd like you to stop, because you're the best assistant that I've had and it's using up your Fridays."
    "Well, that's clear," said the Third, and blew out her cheeks. "That's much clearer than April. Is there tea?"
    ~ refuse_before(sunwoo, assistant, eunsoo)
    -> ep4_walk
* [Go down again, on the outsides of her feet.]
    She went down. She did it on the outsides of her feet, past the smell of wax, out to the street, and she stood with the kettle in a doorway and read a poster right through concerning hernias. So she never heard. The Third came out by herself, ten minutes after, with her hood up. You couldn't have told from a hood.
    ~ jealousy_by(eunsoo, assistant, 1)
    -> ep4_walk

=== ep4_stairs_stay
# focus: sun-woo
He had seen her at once. He had been looking into that window for eight years. It showed him the stairs, with the banister on the wrong side, the Third's earnest parting, himself; and at the bottom of it, a long way down, two shoes and the spout of a kettle.
The left sock was inside out.
"Well?" said the Third. "I've been patient. I've held a reflector over you in a typhoon. Is it going to be this month?"
He knew the pitch that carried to the half-landing and the one that didn't. You learn these things about a house.
~ ask_out(assistant, sunwoo)
* [Refuse her, exactly as he would if no one were there.]
    "No," said Sun-woo. "It won't be this month, and it won't in July. I don't feel it. I'm sorry, I should have been as plain in the spring." He didn't raise his voice. He did not lower it. He said it to the girl in front of him, who was owed it, and he said it so that it could be heard to the bottom of the stairs; and he knew precisely by whom. # recap: He saw her in the dark window, and refused the assistant as he would have if nobody were there.
    "Is it my boots?"
    "They're good boots."
    "All right," said the Third, after a bit. "I'll cross it out. It's in ink, it'll look a mess."
    ~ notice_listener(sunwoo)
    ~ refuse_heard(sunwoo, assistant, eunsoo)
    -> ep4_shoes
* {candour(sunwoo) >= 1} [Refuse her, and say why.]
    "No," said Sun-woo. "There's somebody. There's been somebody since before you could drive. I ought to have told you; I don't tell people, it's a thing that's wrong with me." The spout of the kettle had begun to shake. "I'm saying it now so you won't think that it was the boots." # recap: He saw her in the dark window, and told the assistant that there was somebody.
    The Third had started to nod. She followed his eyes to the window, she was an excellent assistant, and nodded rather more. "And does somebody know?" she asked, at a pitch that would have carried to the bakery.
    ~ candour_by(sunwoo, 1)
    ~ notice_listener(sunwoo)
    ~ refuse_heard(sunwoo, assistant, eunsoo)
    -> ep4_shoes
* {warmth(sunwoo, eunsoo) == 0} [Say yes.]
    It had been a year of gantries. He looked at the shoes, that had never in nineteen years come up the last flight without making some joke about it first; and he looked at a person who asked.
    ~ say_yes(sunwoo, assistant)
    -> end_asked

=== ep4_shoes
# focus: eun-soo
She had stopped hearing it as words. It was more a temperature. There was the black window at the turn of the stairs, she'd only to raise her eyes: whoever was in it, up there, would be looking back down.
* [Look at her shoes.]
    She looked at her shoes. One of the laces had come undone. She attended to that until the Third's feet had gone by, going slowly, and then his, with a case in each hand, and he said, "Oh, you've brought the kettle," in an everyday voice. She couldn't tell. She went through it backwards and forwards that night and she never could. # recap: Eun-soo looked at her shoes.
* [Look up.]
    She looked up. He was there, very small, in black glass, the wrong way about, with her face under his; and he was not surprised. It lasted perhaps a second. Then the light on the stairs, which was on a timer, went out with a snap, and the three of them could be heard in the dark, all being extremely considerate about the cases. # recap: Eun-soo looked up, and in the black glass they saw each other.
    ~ meet_eyes(eunsoo, sunwoo)
-
-> ep4_walk

=== ep4_walk
# scene: walk-home
"I'll see you back," said Sun-woo.
It was a warm night, with a wind that kept on changing its mind. They went along by the canal. She didn't balance on the kerb. He was leaving on the Thursday.
{is_true(eunsoo_said_it): -> ep4_draft}
There's a lamp by the second bridge that has never worked properly. It comes on when you're under it.
{knows(mother, foretold):She knew what it was. It had come right up to her, like a dog, it had practically sat down; and she could not think of one thing to say to it.|She had the feeling one has on a high board, that there are people behind.}
* ["Just hypothetically."]
    "Can I ask you a thing?" said Eun-soo. "It's hypothetical. What if it was me? What the Third asked. I don't mean it is, just what if? If we went out, you and I. Only to see. As an experiment, to see what happened." She laughed. She could hear it going on, down and down, all by itself. "What would you say?"
    ~ suppose(eunsoo, sunwoo)
    -> ep4_hypothesis
* {candour(eunsoo) >= 2} ["I'm in love with you. I thought I'd say it while it's lit."]
    -> ep4_plain
* {is_true(overheard)} ["I was on the stairs. I heard all of it."]
    "{thinks_believes(eunsoo, sunwoo, overheard):You saw me.|I know you didn't know.} I was there with the kettle," said Eun-soo. "I stood there and I listened. I'm not sorry, but I'd like it not to be a thing I've got."
    "I saw your shoes," said Sun-woo.
    "{thinks_believes(eunsoo, sunwoo, overheard):I know you did.|You saw me?}"
    "In the window. {knows(sunwoo, read_it):I'm always seeing your shoes|I see everything in that window}. I said it so that you'd hear." He had stopped under the lamp, and it came on. It was an unsparing sort of lamp. He looked tired, and not at all high up.
    ~ own_up_stairs(eunsoo, sunwoo)
    -> ep4_stairs_open
* [Talk about the serenade.]
    She talked about the serenade. She did the husband, she did the fish man's face. It lasted her beautifully to the door. It was only when she'd got her key in it that she saw she'd been so busy keeping the silence off that she had walked the entire length of the thing in the dark, and that the lamp must have come on for them, and gone off. # recap: Under the lamp she talked about the serenade.
    ~ let_pass(eunsoo, sunwoo)
    -> ep4_night

=== ep4_stairs_open
* ["Then I'm asking the same as she did. And it's not the first of the month."]
    -> ep4_plain
* ["Then can I ask you something hypothetical?"]
    "You can ask me anything," he said. "I'd just as soon you took off the wrapping."
    "What if it was me who'd asked?" said Eun-soo, in the wrapping.
    ~ suppose(eunsoo, sunwoo)
    -> ep4_hypothesis

=== ep4_hypothesis
# focus: sun-woo
He'd known that laugh since they were twelve. It was what she did on the edge of the big slide. It meant either that she was about to go, or that she was going to turn round and climb down past all the children; and in eight years of studying the matter he'd been wrong about it every time.
* ["We can't. Not if we want to stay friends."]
    "We can't," said Sun-woo. He made it light. He gave it back to her just as she'd always given it to him, over the radish, with her mouth full. "Not if we want to stay friends. You don't swap a thing that works. You've always said so." # recap: Under the lamp she asked him, hypothetically, and he gave her back her own words: not if we want to stay friends.
    ~ quote_rule(sunwoo, eunsoo)
    -> ep4_own_words
* {candour(sunwoo) >= 1} ["Ask me again. Without the if."]
    "Ask it again," said Sun-woo, "and leave out the if. I'd give you an answer. I can't give one to an experiment; I've been one."
    # focus: eun-soo
    It was the fairest thing that anyone had ever offered her. It had just the one word in it for her to take out.
    * * [Take it out.]
        -> ep4_plain
    * * ["I was only supposing."]
        "I was only supposing," said Eun-soo; and the lamp went off. One had to keep moving, with that lamp.
        ~ let_pass(eunsoo, sunwoo)
        -> ep4_night
* {warmth(sunwoo, eunsoo) >= 2} ["Hypothetically? Yes."]
    "Hypothetically," said Sun-woo, "yes."
    It was so quiet that you could hear the canal. Two hypothetical people stood there, beneath a lamp, going out with each other.
    # focus: eun-soo
    * * ["And in fact?"]
        -> ep4_plain
    * * [Laugh, and say goodnight to them.]
        "They look happy," said Eun-soo, about the two of them, and laughed, and walked off; and when she got in she found she could see them still, as you do a bulb, on whatever she looked at.
        ~ let_pass(eunsoo, sunwoo)
        ~ longing_by(eunsoo, sunwoo, 1)
        -> ep4_night

=== ep4_own_words
# focus: eun-soo
They were her own words, in her own order. He had even kept the pause. It was like being handed your coat.
* [Let it pass.]
    "No, that's right," said Eun-soo. "No, quite. I only wondered." Her voice was perfectly good. And they walked on out of the light, which went off after them; and at her gate he said goodnight, and so did she; and then she stood in the hall, with her forehead on the letterboxes, and said to them what she ought to have said. It took four seconds. She timed it. # recap: It was the moment, and she let it pass.
    ~ let_pass(eunsoo, sunwoo)
    -> ep4_night
* {candour(eunsoo) >= 2} ["That's mine. I'm having it back."]
    "That's my line," said Eun-soo. "Give it here."
    ~ repeal_rule(eunsoo, sunwoo)
    -> ep4_plain

=== ep4_plain
# scene: under-the-lamp
# focus: eun-soo
"I'm in love with you," she said. "It isn't supposing. {is_true(rule_stands):I know what I always said, I made it up when I was twelve, because my dad had gone and it seemed to be people who were married that did it.|It was only ever a rule for stopping people leaving, and you left.} I don't want to stay friends if that's what it costs. I'd rather have it and lose it. I'd sooner be sick over the side." She'd run out of breath. "There. You can say no, I'm standing up." # recap: Under the lamp she said it: in love, and not supposing.
~ say_love(eunsoo, sunwoo)
* [Sun-woo: answer her.]
    He did not say anything clever. {knows(eunsoo, sunwoo_loves_eunsoo):"Still," he said. It came out hoarse. She knew the word, she knew the hand that it was in, and she'd never heard it; it had a small crack in the middle, like a cup.|"Eight years," he said. "It's under the table. I kept a note of it." And he had to explain that, about the pencil and the hiccups; he told it with his eyes shut.}
    ~ say_still(sunwoo, eunsoo)
    -> end_lamp
* [Sun-woo: he can't believe it. He has heard that laugh.]
    He looked for the laugh in it. He went on looking, it was what he'd trained himself to do. "You're tired," said Sun-woo gently. "You've had a big month. There's me coming back, there's been flowers, there's the fan. Say it to me on Wednesday, if it's still so." He touched her sleeve. Then he had gone, on the road side, quite fast, with his head down and both his hands in front of him, carrying something. # recap: He listened for the laugh in it, and could not believe her.
    ~ disbelieve(sunwoo, eunsoo)
    -> ep4_night

=== ep4_draft
He'd shaved. He had shaved for that party, and for every day since. He carried his hand in his jacket as if he had a bird there.
"It's the fourth draft," said Sun-woo. "I keep on taking out words."
"How many are there left?"
"One."
* ["Let's hear it, then."]
    He opened his mouth. The lamp came on over them, the one by the second bridge, that has never worked properly.
    "Still," said Sun-woo.
    {
    - is_true(he_said_it): She'd had it from him once in a good many words, over a bag, with a zip. This was what was left when you had taken out the zip.
    - knows(eunsoo, sunwoo_loves_eunsoo): She'd known it was that. She could have told you what came before it, on which date. It was just that nobody had ever said it to her with his face.
    - else: "Still what?" said Eun-soo; and he saw that he'd cut too much, and he had to put back eight years.
    }
    ~ say_still(sunwoo, eunsoo)
    ~ candour_by(sunwoo, 1)
    -> ep4_said
* ["Is it a good one? Don't tell me yet. Tell me on Wednesday, with the song."]
    She couldn't have said why. She'd been so brave, in writing. Now that it was coming towards her, down the street, in a clean shirt, what she wanted was a door to be behind.
    "On Wednesday," he agreed, and put it away again. He wasn't smiling, but something round his eyes was. "I've kept it this long. It doesn't go off."
    ~ let_pass(eunsoo, sunwoo)
    -> ep4_night

=== ep4_said
# scene: said
So it had been said; it was out. They stood and looked at each other, like people who have carried a piano up four floors and now have got to live with it.
"What do we do?" said Eun-soo.
"I go on the seventh, whatever happens. It's the west coast. There are two hundred and six cranes."
"I know there are. I know Gil."
* ["Then we've got till the seventh. Get up on the table."]
    -> end_longing
* ["I'm going to say it to the Boss. Out loud. I take it back, the rule, in front of the biscuits."]
    ~ repeal_rule(eunsoo, sunwoo)
    -> end_seconded
* ["I'm frightened. I know it, and I've said it, and I'm still so frightened that I want the rule."]
    "I meant all of it," said Eun-soo. "I'd sign it. And I look at you, and think, if it breaks I've nobody to ring up." She'd got hold of one of his buttons. "That's not a no, it's just true. It's true next to the other."
    He covered the button with his hand, and hers with it.
    ~ quote_rule(eunsoo, sunwoo)
    -> end_nineteen

=== ep4_night
# scene: four-in-the-morning
She lay in her own bed, in her own flat, with the radiator ticking. It was an excellent radiator.
~ infer(eunsoo, eunsoo_loves_sunwoo)
{
- ep4_draft: There had been one word in his pocket, and she had told him to keep it there. She'd written to him like a lion, and stood under that lamp like a hare. It wasn't any use telling herself that it would go better with a song.
- is_true(eunsoo_said_it): She'd said it. He had patted her sleeve. She went over it for what she should have put in, and there wasn't a word of it that she'd have changed; it was only that he had spent eight years learning not to hear.
- else: She'd had it in her hand. It wasn't any use pretending that she hadn't known what it was.
}He was off on Thursday. There wouldn't be another fortnight until the leaves were down.
On the chair was the notebook, with three verses in it, and after them the place. It was due on the first, and the first had been today. The Voice's people had rung up twice. "It's nearly there," she'd told them, in the beautiful voice.
* [Borrow the restaurant. Wednesday, after closing. Put it into his hands.]
    ~ regret_it(eunsoo)
    -> ep4_borrow
* [Get up, and finish it. By yourself. Tonight.]
    -> end_words
* [Let Thursday come.]
    -> end_bars

=== ep4_borrow
# scene: biscuits
"Wednesday?" said the Boss. She was doing the accounts at the corner table with a peony behind her ear. "All of it? With the lights?"
"Just the one lamp. I'll sweep up."
The Boss took off her glasses. It was how she listened. The fan went round and round up there, mended, with its bit of red.
* ["I'm going to tell him. I thought you'd better know what the room was for."]
    "I'm going to tell him," said Eun-soo. It was a shock how easily it went across a table. "I'd never have said about the rule, only you were so happy, the two of you. I thought, there's one of those going, and she's got it. I thought I'd just keep mine from getting any worse." # recap: She borrowed the restaurant for the Wednesday, and told the Boss what for. # mentions: eunsoo eunsoo_loves_sunwoo
    The Boss got to her feet. She was gone for so long that Eun-soo thought that she'd been sent away. When she returned it was with the good biscuits, in the tin, and she put it down by Eun-soo's elbow with a bang, and stood there with her back turned, being angry with a light switch.
    ~ room_for = true
    ~ candour_by(eunsoo, 1)
    ~ tell(eunsoo, friend, eunsoo_loves_sunwoo)
* ["It's for work. There's a lyric I can't end."]
    "It's for work," said Eun-soo, and it was, you could have shown it to a judge. # recap: She borrowed the restaurant for the Wednesday; it was for work, she said.
    "Wednesdays we do the grease trap," said the Boss. "I'll tell him to leave it." She held the keys out, and, when Eun-soo had taken hold of them, didn't at once let go. But she didn't ask. She had had two years with a man on a ladder; she knew what it was to wait till somebody got the cover off.
-
~ borrow_restaurant(eunsoo, friend)
-> last_evening
