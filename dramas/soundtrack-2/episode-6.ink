// Episode 6. What it costs to be given something, and the ways out of that.
// Twelve endings stand here; each says its name in a tag and stops. Ten tell the bonus track; two end before K is met.

=== ep6_open
# ep: 6
# scene: weeks
The song came out, and people listened to it on trains.
{
- paired: -> ep6_montage
- k_door == 3: -> ep6_other
- else: -> ep6_unnamed
}

=== ep6_montage
# summary: the good weeks
There followed some weeks of the sort that leave no minutes. He learned her stairs. She learned that he slept on his left side, with the bad ear in the pillow, and that if you talked he slept. They fed the record-store cat. They had one umbrella, and put it up. She was doing the deliveries until two and the restaurant after: it was a room so far, with a tap in it, a drain and a lease, and space for eleven if nobody crossed their legs. He thought that it was wonderful. He'd looked it up, and it was in the wrong street, but he thought that it was wonderful. # recap: Hyun-seo and Soo-ho had some good weeks, with one umbrella.
-> ep6_dinner

=== ep6_dinner
# scene: fine-dining
On Fridays he took her out. This one was on a forty-first floor, and the menu that she'd been handed had no figures in it.
"Where are the prices?" said Hyun-seo.
"On mine."
There were nine courses. The third was a single clam, on a stone, under a leaf. She'd been up since four, and her thumb had a paper cut from a stack of other people's receipts, and the lemon found it.
* [Let him order.]
    She let him order. He did it beautifully, in two languages, with a glance at her at each dish to see it land; and she did like it, that was the bother, she could have wept with how nice it all was. She kept her hands in her lap. Somewhere about the seventh course she caught herself saying thank you to the chair. # recap: On Fridays he took her to dinners with no prices on her menu.
    ~ stoop()
* ["Show me yours. I want to do the sum."]
    He passed it over. She read it down to the foot, moving her lips. "This is a hundred and twelve deliveries," said Hyun-seo. "The clam is nine. I'm not cross. It's only so that one of us knows."
    "I didn't," said Soo-ho. He looked down at the stone for some time. "Nine? With stairs?" She ate the clam. It was very good; it was worth perhaps five.
    ~ speak()
* ["Get your coat. I'm taking you out."]
    She took him to a counter under the railway, where there were six stools and the noodles came through a hatch. She paid. It was the price of two deliveries and one short one, and she slapped it down like a cowboy. He got broth on the tie. He asked the woman three intelligent questions concerning anchovies, and was told to eat. "Now that," said Hyun-seo, "is my restaurant, only with chairs," and he looked all about him again, and this time she could see him see it.
    ~ stand()
-
-> ep6_rent

=== ep6_rent
# scene: rent
It was Soo-ho who saw the letter. It was under a magnet on the door of her refrigerator. He had only wanted milk. The landlord presented his compliments, and the new figure, and the date.
He knew what she made. He could do that sum as well as she could, and he stood in the cold light with the carton in his hand and did it: so many stairs. There had been years when he hadn't had it to give. He had lain awake in those years, and this was what he'd lain awake about, this precisely, a letter and a magnet. And now a year of it came to rather less than the drone.
If he asked, she'd refuse. He knew it just as he knew the note. She'd go quiet, and put her chin down, and say no thank you.
{asking > 0: And yet a thing stuck to him: she had been asked once or twice of late, and she hadn't always said no.}
* [Pay the year. She'd only say no, so don't ask.]
    He paid it standing up. It took one thumb. There was a little tick, and the tick was green, and for a moment he was as purely happy as he had ever been. The happiest part was that she wouldn't have to say a thing. # recap: He saw her landlord's letter and paid a year of her rent, with one thumb, without asking her.
    ~ rent = 1
    ~ pay_rent(sooho, hyunseo)
    -> ep6_found
* [Ask her.]
    He put back the milk. He went and stood at the door of the other room, where she was on the floor with a plan of a drain. There was a pencil across her mouth. She looked up at him with her eyebrows.
    * * [Say it.]
        -> ep6_asked
    * * ["We're out of milk." And pay it on the stairs.]
        "We're out of milk," said Soo-ho. He was halfway to the shop before he had got his breath. He paid it on the stairs, with one thumb, in the time that it took the light to go off; it seemed to him that he had asked, in a way, that he'd stood there and very nearly asked, and that it ought to count. He bought the milk too.
        ~ rent = 1
        ~ pay_rent(sooho, hyunseo)
        -> ep6_found
* {asking < 2} [Ring Chang-sik. "How does one ask?"]
    "Out loud," said Chang-sik. He'd picked up on the first ring, as ever. "You say what you've got. You say that she can say no. And then, and this is the part where I worry about you, you stop talking."
    "For how long?"
    "Until she does, Soo-ho. It's not a technique. It's just the other half."
    ~ learn_to_ask()
    -> ep6_asked

=== ep6_asked
"I saw your letter," said Soo-ho. "I was after the milk. I'd like to help with it, and I've got the money, and you can say no. I won't do a thing unless you tell me to." {asking >= 2:And he stopped talking.|He was about to go on. She saw the subheadings massing behind his teeth; she saw him look at them, and send them home.}
~ offer_help(sooho, hyunseo)
It was Hyun-seo's turn. She'd had a no ready for so long that it was quite a surprise to find the door it belonged to standing open.
* ["No. Thank you for asking. Ask me things."]
    "No," said Hyun-seo. "And look, nobody's died. I'll write to him, I'll beat him down, he's scared of me. But ask me things. I like it. I could feel my feet." She could, too: both of them, the entire soles. # recap: He asked whether he might pay her rent. She said no, and thank you for asking.
    ~ rent = 2
    ~ decline_help(sooho, hyunseo)
    ~ stand()
* ["A loan. On paper. With a date on it."]
    They drew it up there and then on the back of the drain. She wanted interest, he wanted none, and they met at a bowl of noodles a month. They both signed. She made him press harder, so it would go through to the copy. # recap: He asked whether he might help with the rent, and they drew up a loan on the back of a drain.
    ~ rent = 3
    ~ accept_help(sooho, hyunseo)
* {asking >= 2} ["Not the rent. But I need a twelfth chair. Sit in it."]
    "I don't want the rent paid," she said slowly. "That's mine. But I could use someone to come in with me on the room. For a share. Somebody who knows what a lease is, and does as he's told, and isn't sentimental about drains." She heard herself. It was asking, it was what it sounded like from inside. "You could be a twelfth. There'd be a chair."
    "I'd want to see the books," said Soo-ho, whose eyes had filled. # recap: He asked; and she, who never asks, offered him a share of the restaurant.
    ~ rent = 4
    ~ decline_help(sooho, hyunseo)
    ~ ask_for_help(hyunseo, sooho)
    ~ stand()
    ~ speak()
-
{money_said and candour < 3: -> ep6_old_word}
-> end_asked

=== ep6_old_word
It ought to have been the end of it. But he had gone to the window, and was standing there with his hand on the frame.
"May I ask you one more? While it's going." He didn't turn round. "At the table, that night. You said you'd left for money. I've never known what to do with that. I put it away, and I find I'm still paying the storage."
* ["I said it because it was the nearest thing to throw."]
    "It was never that," said Hyun-seo. "I'd have left a rich man just the same. I wanted you to stop being reasonable at me. I'm sorry. I've meant to say so about once a day."
    He let out a breath which by the sound of it he'd been holding since the kettle.
    ~ money_said = false
    ~ tell_not(hyunseo, sooho, left_for_money)
    ~ speak()
    -> end_asked
* ["Why do you have to bring that up now?"]
    "Because it's a matter of money," said Soo-ho, "and I thought, while we're being brave." But her chin was down. She was looking at the plan of the drain as though it might have had a way out marked on it. One word, and it had been lying about that house all these weeks like a rake in grass.
    ~ close_up()
    -> ep6_heart

=== ep6_found
# scene: found
By Thursday she knew. It hardly matters how one comes to know a thing like that; there's always a paper.
~ find_rent(hyunseo, sooho)
She read the figure, and beside the figure the name; twelve months, it said, received with thanks. She was out on the pavement with a stranger's chicken getting cold on her arm. She waited to be pleased. She was fair about it, and gave it the length of a red light.
What came was the weight. It was the old one. It came down from the neck, like a yoke when somebody else fastens it, and it came with a word that K had once left on a page for anyone to pick up. You can't hear which it is. You have to see it written. # recap: By Thursday she knew, and what came was not gladness but the old weight.
* [Say nothing. There are nineteen more deliveries.]
    ~ withdrew(hyunseo, sooho)
    ~ chase(sooho, hyunseo)
    She did the nineteen. She didn't answer the telephone at the fourth, or at the ninth. At the sixteenth she came down out of a stairwell and there he was, out of breath, with his tie in his pocket, having evidently run from somewhere that had taxis.
    "You've seen it," said Soo-ho. "You've gone quiet. I know what quiet is, I'm not having quiet. We'll talk, please. I'll carry the— I'll walk beside you while you carry it." # mentions: sooho rent_paid
* [Ring him now, from the kerb.]
    "I'm on the corner by the bank," she said. "I've found your year. Come down and be shouted at." He was there in six minutes, which from that building meant the stairs. She'd used them to get it into an order. # mentions: hyunseo rent_paid
    ~ speak()
-
-> ep6_quarrel

=== ep6_quarrel
"It's one thing," said Soo-ho. "It is one thing you needn't worry about. I don't want it back. I don't want it mentioned."
"I know you don't. Would I have said yes?"
"No."
"And you knew that."
"Of course I knew, that's why I—" And then he heard it. He heard it too late to stop it, and went on, because going on was what he did. "I'm not poor any more. You never saw what it was like to stand there with nothing in my hands. I want you to lean on me. I've made myself into an entire wall, and you walk along beside it in the rain.{money_said: You said yourself that it was money. You said so. Well, here it is.}" # mentions: sooho would_refuse
{money_said:That went in. She even nodded to it, as you would to somebody you'd been expecting.}
~ want_to_be_leant_on(sooho, hyunseo)
* ["Then you should have asked me before. Not gone round behind."]
    "You should have said so before," said Hyun-seo. "To my face, and let me say no, and we'd have had this fight, and it'd have been over by now and it would've been a better one. Now it's done. All I can do is owe it. I'm always the one with her hands out, Soo-ho. I don't know where to put them." # recap: He should have asked her, she told him in the street; now all she could do was owe it.
    ~ demand_asking(hyunseo, sooho)
* ["It makes me small. Every time. I want you to know that."]
    "It makes me small," said Hyun-seo. She'd never said it. It was so plain a sentence. "When you give me things. It isn't you, you could be a saint about it; you are. I get smaller. I can feel it going, it's like a lift. By the time I've said thank you, I'm looking up at you, and there's this kind man, and I can't stand him." # recap: She told him what she had never said: that being helped makes her small.
    He opened his mouth to explain that she was not small. He had it, too, with examples. He saw in time that it would be a present.
    "I didn't know that," he said.
    ~ small_said = true
    ~ tell(hyunseo, sooho, help_makes_small)
    ~ speak()
* ["I'll pay it back. All of it. In coins."]
    "I'll pay it back," said Hyun-seo. "Every month. You'll get an envelope." She meant that. She had started on it already, behind her eyes, at nine deliveries a clam; and he watched her going away from him down that long row of figures, with her head down, and could think of nothing to call after her that didn't cost money. # recap: She would pay it all back, she told him, in coins.
    ~ stoop()
-
It came on to spit. Neither had the umbrella. The chicken was stone cold, and she took it up the four floors even so, and apologised for it, and when she came down he'd gone as far as the corner and was standing there, facing the right way, giving her room. It was well meant. From where she was, it looked just like someone leaving.
-> ep6_heart

=== ep6_heart
# scene: heart-to-heart
"It's me," she told the bar top. "I worked it out. It's an inferiority thing. They've got a name for it and everything." # mentions: hyunseo help_makes_small
~ confide(hyunseo, jinkyung)
Jin-kyung had put up the chairs and turned off the sign. She was drying the big knife, not to any purpose.
"Go on."
"Someone hands me something and I can't take it. I get shorter. He could give me a pencil. He gives me a pencil and I hear: you had no pencil. {small_said:I told him that, even. He went quite white. But I could see him wondering how to help.|{rent == 1:I couldn't say that to him. I said about asking. It's true, about the asking. But it's not the bottom drawer.|He did it right, this time. He asked. And I still went for the one drawer in the house that's got a knife in it, sooner than tell him that.}}"
"You took the soup," said Jin-kyung.
"What?"
"I've brought you soup for eleven years. You've never once been short about the soup." She laid down the knife. "I don't say I know why. I'm saying there's a way in. It's round the back and it's low down, and you've got to be carrying a pot, but it's been done."
* [Put her head down on the bar, and stay there.]
    So she put her head down on the bar, on her good arm, with the other hand open beside it. After a bit Jin-kyung put the soup bowl in the open one. It wasn't even hot. They sat like that until the cleaner came. # recap: She told Jin-kyung that she cannot take what she is handed, and put her head down on the bar.
* ["Then I'm asking. Lend me your kitchen, Mondays."]
    "You're shut on Mondays," said Hyun-seo, muffled; and then she sat up and did it properly. "I'm asking. Would you lend me your kitchen? I want to cook for real people before I have to do it for rent. I can't pay you. I'd leave it cleaner."
    "It'd have to be," said Jin-kyung. She turned round sharply to the shelves, and moved a bottle, and moved it back. "Took you long enough. Mondays. I'll throw in the dentist." # recap: She told Jin-kyung that she cannot take what she is handed, and then she asked for a kitchen, on Mondays.
    ~ ask_for_help(hyunseo, jinkyung)
    ~ stand()
-
-> ep6_break

=== ep6_break
# scene: break
They met by the river, on a bench, like spies.
He had no tie on. There was a page of notes in his hand, folded in four, and she saw him decide against it. There were a lot of ducks.
"I keep getting it wrong in the same place," said Soo-ho. "I'd like to know if you think it's the place or the player."
* ["I think I have to carry it by myself for a while."]
    "I've got to do it alone for a while," said Hyun-seo. "I don't know how to be helped without disappearing, and I don't know how you'd stop. Can we have a break? Only a break."
    He nodded, he went on nodding. "A break," he said; and, because there was nobody there to do it for him: "K would say that in English it's what you do to a bone. Or have, with coffee." She laughed and he laughed. It was dreadful. They shook hands. She counted her own steps up as far as the bridge, and there were two hundred and six, and it wasn't till the last one that she knew he hadn't asked for how long, since she would have told him. # recap: By the river they agreed to a break, only a break.
    ~ take_break(hyunseo, sooho)
    -> ep6_apart
* ["I'll hand you one thing. One. Can you carry it as I say?"]
    It was out before she'd weighed it. "One," said Hyun-seo, "and then we'll see."
    -> ep6_one_thing
* {candour >= 2 and ground > 0} ["Half of it's mine to say, and half of it's yours. Meet me there."]
    "I should have rung you up and shouted," said Hyun-seo. "{money_said:I should never have said that about money. |}And before that, I should have told you what it does to me, because how would you know? That's my half. Yours is the asking."
    "I want to have it back, the year," said Soo-ho. "I can't. What do I do about a thing I can't have back?"
    "You come and sit here," she said, "in the middle of the bench."
    {not small_said:
        ~ small_said = true
        ~ tell(hyunseo, sooho, help_makes_small)
    }
    -> end_ledger

=== ep6_one_thing
# scene: one-thing
It was garlic. There were nine kilos of it, for the opening that might yet take place, and it had to be peeled, by hand, her way, not the way with the machine.
He came at six in the morning. He had read nothing up on it. He peeled for an hour, and she saw him notice that there was a better system, and saw it travel up him as far as the collar and saw him swallow it. His thumbs bled slightly. "Would you like to know a—" said Soo-ho, and then, "No. Would you like me to go on?" # recap: She gave him one thing to carry her way: nine kilos of garlic.
"Go on," said Hyun-seo. It was the best morning of that year. At the bottom of the ninth kilo they both looked into the empty crate.
~ he_shown = true
~ reach(asks_first)
* ["Stay. We'll do it like this. One crate at a time."]
    "It's going to be very slow," she warned him.
    "I've cleared my morning," said Soo-ho. "By which I mean I asked them if I might."
    -> end_ledger
* ["You could learn this. I still have to learn mine. Alone."]
    "You can learn it," said Hyun-seo. "I've just watched you. It's me now. I've got to find out if I'm anybody when there's no one here to be less than." She made herself look up. "I'm not cross. I'd like you to know that it's not that sort of going."
    He washed his hands for rather a long time. The smell stayed on them, he told Chang-sik, for eight days, and on the ninth he'd have given anything to have it back.
    -> ep6_apart

=== ep6_apart
# scene: apart
# summary: the break sets hard
A break is soft to begin with, like plaster. You can put your hand in. They did ring one another up; they were considerate. Then there was a week when he was travelling, and a week when the drains were done, and a Friday when each of them waited so as not to press the other. And one day when she knocked on it, it was hard. Nobody had said so. She told Jin-kyung "my ex" about some umbrella, and heard it go by.
~ drift_apart(hyunseo, sooho)
* [And so the months went.]
    # summary: baby steps
    She asked a man at the market how he kept his knives. She asked her landlord for a month. She asked a former pupil's mother to look at her menu, and the mother took out a third of it, and was right. They were baby steps; she felt every one of them in the hips. It dawned on her over some weeks, the way you notice a refrigerator by its stopping, that in all that time she'd never asked herself anything. She had no idea what the woman liked. She had only ever known what she cost.
    ~ seek_help(hyunseo)
    ~ reach(self_love)
* [There was one Monday she would always remember.]
    -> ep6_monday
-
-> ep6_sooho

=== ep6_monday
# scene: monday
Six covers; Jin-kyung's kitchen; Chang-sik on a corner stool, having been asked to bring his palate and nothing else. At ten past seven Hyun-seo's bad hand shut. It did that. It just closed, like a shop. There was a pan in it.
In the old days she would've done the rest of it left-handed and in silence, and burned something, most likely herself.
"I need a hand," said Hyun-seo. It sounded so silly that she said it again. "I need a hand. Jin-kyung, take this. Chang-sik, would you plate? Wipe the edges. Not like that. Yes; like that."
~ seek_help(hyunseo)
They did it. They did it slightly wrong, and it went out, and six people ate it, and one of them wiped the bowl with his bread. When it was all over she sat down on an upturned crate and opened up the fingers one by one; and she waited for the lift to go down. She gave it a good minute. She was still there. She was, if anything, a bit above her usual height. # recap: One Monday her hand shut, and she asked for help, and found that she liked the woman who had asked.
"You're crying in my sink," said Jin-kyung.
"I know," said Hyun-seo. "I like her. I like the one who just did that. I'd no idea she was in there, she never said." And she started on the pans.
~ she_shown = true
~ reach(self_love)
~ stand()
-> ep6_sooho

=== ep6_sooho
{he_shown: -> ep6_email}
Soo-ho, for his part, had an excellent two quarters.
* [Work.]
    # summary: his two quarters
    He opened a floor. He gave a talk. When asked how he'd come so far he told them it was a matter of having somebody to prove wrong, and got a laugh; and afterwards in the lift he couldn't think who that left. # recap: Soo-ho had an excellent two quarters, and nobody to prove wrong.
    ~ work_for_proof(sooho)
* [Sit down with Chang-sik, and ask.]
    -> ep6_folder
-
-> ep6_email

=== ep6_folder
# scene: folder
"I'd like to see it," said Soo-ho. "The folder. What you've got on me."
Chang-sik turned it round on the desk. There was the ear in there, going back three years, but behind the ear was a second divider. It was labelled GIFTS. It had dates in it: the shoes he'd bought an assistant who had mentioned her feet. A piano delivered to a man who lived on a fifth floor. CS, HOLIDAY, JEJU, NON-REFUNDABLE, it said, and that was the summer Chang-sik's father had been ill and he'd needed to be at home.
"You went," said Soo-ho. "You said you'd had a lovely time. You brought back oranges."
"Well, you were so pleased," said Chang-sik.
Soo-ho turned over all the pages. It took him most of the afternoon, and he did not explain a single one of them. He went to the clinic at the hour that was written down. On his way back he stopped at the desk of the assistant, the one with the feet, who was struggling with a box, and he'd got both arms out before he caught sight of them. "Would you like help with that?" said Soo-ho.
"No, thanks," she told him. "I've got it."
And he stood there, and let her have it, and it was perfectly all right. It was almost restful. She had got it. # recap: Soo-ho read what Chang-sik had kept on him, all his gifts among it, and the next time somebody said no thank you he let her have it.
~ he_shown = true
~ reach(asks_first)
-> ep6_email

=== ep6_email
# scene: email
It took her four nights, and it came out at eleven lines.
She put that she'd been so busy not owing anyone anything that she had never found out who it was that didn't. She put that she had not known herself and so hadn't liked to be left alone with her; and that he'd been asked for years to love someone she herself couldn't stand, and had done it, and that must have been tiring. She put that she was going to Santiago, by herself, as he had once. She wanted to see what she'd carry if nobody was looking. She thanked him for the composers, though she was the one who had told them.
It was ten past three. The cursor went on and off like a man who's trying to get a word in.
* [Send it.]
    ~ send_email(hyunseo, sooho)
    She sent it. It made the noise of a very small door. # recap: She wrote him that she was going to Santiago by herself, and sent it.
    -> ep6_souvenirs
* [Leave it in the drafts, and go.]
    She didn't send it. She saw, reading it down for the last time, that every line of it was addressed to her. She changed the name at the top, and left it where she would find it. # recap: She wrote to him, saw that every line was addressed to herself, and did not send it.
    -> ep6_alone_unsaid
* {ground > 0} [Delete it, and don't go. Open the restaurant.]
    A person can look for herself on a hillside; she can also look in a room with a tap, a drain, and a lease. The lease was paid up. {rent == 1:That had been the trouble with it. But you could stand on it.|She had paid it.} Hyun-seo put on her apron, at ten past three in the morning, and began a stock.
    ~ stand()
    -> end_lunch

=== ep6_souvenirs
# scene: souvenirs
It reached Soo-ho on a Sunday. He saw the word Santiago first, as one sees one's own name in a crowd.
~ read_email(sooho)
He'd kept it all in a drawer: a scallop shell, a tin pilgrim, a pencil with the cathedral on it, eleven fridge magnets. He had never had them on a fridge. He had bought them at every stop, walking away from her, in order to have something to show her.
* [Delete it. Throw the lot in the bin.]
    He deleted it. It asked him if he was sure, and he was, to an extent he found invigorating. Then he pulled out the drawer, carried it to the kitchen, and tipped it up. The pilgrim went in face first. The shell made a note on the rim as it fell, nearly B flat; he might have known. # recap: He deleted it, and threw every souvenir of his own Santiago into the bin.
    ~ delete_email(sooho)
    ~ throw_souvenirs(sooho)
* [Answer her.]
    It took him nineteen drafts to get it down to where it wasn't advice. "Go," it said. "It's yours. I walked the whole of it with my back to you, so I never really saw it. Tell me what's there, if you feel like telling. Otherwise don't. I'm glad about the eleven lines. S." He took out the line saying that the blue hostel had bedbugs. He put it back in. That was only information. # recap: It took him nineteen drafts to write back: go, it's yours.
    ~ answered = true
    ~ answer_email(sooho, hyunseo)
    ~ speak()
* [Do neither. Put one magnet on the fridge.]
    He didn't answer it and he didn't get rid of it. He took one of the magnets, the ugliest, and put it up on the door of his refrigerator, and put nothing under it. He thought that he might find out what it was for.
-
-> ep6_whether

=== ep6_whether
She had written the date. He knew of the flight, then, as you know about an eclipse. There was no obligation to go out and look.
* [Go to the airport.]
    {answered:He'd said go. It was quite possible, surely, to say go to a person in person.|He was in the car before he had a reason, and in the car he had several, and by the toll gate he'd discarded them all.} He took a bag. {he_shown:He left it unzipped on the seat, to remind him that he'd not decided, and that it wasn't only his to decide.|He told himself it was for the gym.}
    -> ep6_airport
* [Let her have it to herself.]
    He stayed at home. It was the hardest thing he'd ever done for her, and it consisted of sitting on a chair. At the hour that was on the ticket he went out on to the balcony, and there was one going over, there always is one; and he stood up for it. # recap: He let her go alone, and stood up for the aeroplane.
    -> ep6_alone

=== ep6_airport
# scene: airport
The book said that a tenth of your own weight was the most you should carry. Hyun-seo had a quarter of hers on her back, and in each hand another bag with what wouldn't go in. She'd cut out everything she could spare. She could spare so little, it turned out. She had packed for all the people she might prove to be.
It was the left strap. It went off like a shot, between the trolleys and Door Six. The pack swung, and took her with it, and she sat down on the floor of the departure hall with her legs in front of her like a doll.
It was funny. She could see that. She got a knee under herself and pushed, and the pack considered it, and sat her down again. The third time she stayed there. On every side people were going round her, nicely, as water does. She couldn't get up. It was simple arithmetic. She could not get up because of what she was carrying, and she couldn't put down what she was carrying until she'd got up.
~ fall_over(hyunseo)
~ help_up(sooho, hyunseo)
A hand came into the picture. It had a clean cuff on.
She knew the cuff. She took the hand; and then she was standing, somewhat out of breath, with Soo-ho in front of her, and three bags around them on the ground. # recap: At the airport her strap broke under a quarter of her own weight, and the hand that helped her up was his.
-> ep6_hands

=== ep6_hands
In his head there was a note, high, a little flat. He looked at the bags.
* ["May I carry one?"]
    "May I carry one?" said Soo-ho.
    That was all. She waited, out of habit, for the rest of it. There were four words, or five if you counted his breath, and he had stopped at the end of them and was just standing there with his two arms hanging down, looking like somebody who'd be able to bear it either way. # recap: May I carry one? he said, and stopped there.
    ~ offer_bag(sooho, hyunseo)
    -> ep6_offer
* {not he_shown} [Pick up all three.]
    He had them up before he knew: the pack on his shoulder, one in either hand. It felt marvellous. "Gate forty," said Soo-ho. "I've had them move you, you were by the toilets. We're together now. There's a lounge." # recap: He had all three bags up before he knew, and was walking.
    ~ take_bags(sooho, hyunseo)
    -> ep6_taken

=== ep6_offer
Jim, she thought; that's the word. A bag; and a burden; Korean doesn't trouble to distinguish. K would've had something to say about it.
* [Give him one.]
    ~ accept_bag(sooho, hyunseo)
    {
    - she_shown && he_shown: -> end_earned
    - else: -> end_told
    }
* ["As far as the gate."]
    ~ accept_bag(sooho, hyunseo)
    ~ reach(asks_first)
    -> end_gate
* ["No. But would you help me mend the strap?"]
    He had it fixed in no time, with his belt. He asked if it was too tight. He had to hold his trousers up with one hand to wave.
    ~ decline_bag(sooho, hyunseo)
    ~ reach(asks_first)
    ~ stand()
    -> ep6_alone

=== ep6_taken
He was already walking. He was so happy, with a strap in each hand. From behind he looked like a man running off with somebody's luggage.
* [Go after him.]
    -> end_third
* ["Put them down, please, Soo-ho."]
    He stopped. He turned about. She was standing there with nothing in her hands, in the middle of all that floor, and she was not at all small.
    "Those are mine," said Hyun-seo. "I know that they're heavy. I packed them." And she came over and took them from him, first one and then the other, and the great one last; she sat down on the ground on purpose, got her arms through, rolled over on hands and knees, and rose up under it by stages, like a camel. People applauded. Soo-ho did. # recap: She made him put them down, and took them from him one by one.
    ~ stand()
    -> ep6_alone

=== ep6_alone_unsaid
She told Jin-kyung, and Jin-kyung told no one, at great personal cost. At the airport a strap went. She sat on the floor, for a minute or two, beneath the whole of it; then she asked a boy with a guitar if he'd give her a pull up. He did. It was as easy as that. It had always been as easy as that, it turned out, if they were strangers. She would have to see about the others.
-> end_alone

=== ep6_alone
-> end_alone

=== ep6_other
# scene: letters
K wrote actual letters. They had a bird on the stamp. He wrote as he spoke, with the odd word in the other language set down in the middle of the line like a stone you could step on. There was a record to be made over there, he wrote, a whole one, and it was going to need somebody who knew how to take things out. It was a job. He'd put that first. "The other offer stands beside it," wrote K, "but it's standing. You needn't sit it down." # recap: K, who had gone home, wrote letters with a bird on the stamp, and asked for her on his record.
Soo-ho had read none of them. He brought them in with the post, and put them on the piano with the bird side up.
* [Go. Learn to be missing in English.]
    -> end_k
* [Write back: the song, yes. The rest, no.]
    She wrote it on her best paper. It took her two goes. "Mostly more has turned out to be mostly less," she wrote, "and I counted it four times, since it was you. It wasn't ever a bad sum. It's just that I've been somebody's, and I've nearly been somebody else's, and there is a chair here I would like to sit down in first, and it's mine."
    ~ k_door = 1
    ~ stand()
    -> end_song

=== ep6_unnamed
# scene: unnamed
They had no word for it, so it kept. He came on Saturdays; she corrected his wrists. The deliveries went on until two, and after two there was the room with the drain in it that was going to be a restaurant with eleven seats. The plums came, and the rains, and one Saturday in September Soo-ho got to the end of the page at sixty-six and left his hands where they were. # recap: What there was between Hyun-seo and Soo-ho had no word, so it kept, from Saturday to Saturday.
{ep5_answer:"I said I might ask again," he said. "I'm asking.|"There's a thing I didn't ask you," he said, "in the spring. I asked you about the tempo. I've asked about the pedal since, and the fingering. I'm asking.} It needn't be the same answer. It needn't be an answer."
* ["Yes. Now, yes."]
    "Yes," said Hyun-seo. "I've been waiting three Saturdays for you to finish that piece." It was not how she'd thought that it would feel. She'd thought that it would be like falling; it was like being handed down off something, by somebody, with your feet looking for the ground and finding it. They had one umbrella after that, and put it up.
    ~ paired = true
    ~ come_together(hyunseo, sooho)
    ~ speak()
    -> ep6_rent
* ["No. But don't stop coming on Saturdays."]
    "I think we're this," said Hyun-seo. "I've tried it in other keys. I think that this is what we were for." He looked at her for the length of a repeat. And then, he was an honest man, he felt around inside for the pain, and it was there all right, but it was less like a wound than like a note: high, a bit flat, one that you could tune to.
    "Next Saturday, then," said Soo-ho.
    -> end_song
* ["Ask me when I'm back. I'm going to Santiago."]
    "You're joking," he said. "I have a drawer full of it." He did not offer her the drawer; he didn't offer her the boots, or the list of hostels, or the name of a man. She saw each of them come up, and be sent back. "Ask me when I'm home," said Hyun-seo, "and I'll know who you're asking." # mentions: sooho went_to_santiago
    ~ stand()
    -> end_alone

// ---- endings ----

=== end_told
# ending: hand in hand
# scene: two-of-them
She picked out the one with the books in it. It was quite the worst. She held it out to him by the handle, and she was smiling before she'd decided to.
~ reach(asks_first)
~ come_together(hyunseo, sooho)
"Thank you," said Hyun-seo. It came out at its normal size.
He took it. He got the other strap over his shoulder, his own, from off the floor where he had dropped it when he'd seen her go down; so he had meant to come, then, and he might have said. There would be time to say it. There were, oh, a number of things there would be time for. {money_said:There was a word still lying about in a kitchen somewhere, with its tines up.|} {answered:There were eleven lines, and three back.|There was an email she supposed that he had read.} It was to have been a walk by herself. She thought of that too, for about as long as it takes to cross between two lamps.
Then she put her free hand in his. It was the bad one. He held it the way it was, with the two fingers late; and they went in under the board, where all the cities kept on falling over into other cities, on their way to the next thing. # recap: She gave him the bag with the books in it, and her bad hand besides, and they went in together.
-> bonus_k ->
-> END

=== end_earned
# ending: two who learned
# scene: two-of-them
She thought it over. She really did: he saw her look at each of the three, and at him, and then somewhere inside, to see who was at home.
~ come_together(hyunseo, sooho)
"That one," said Hyun-seo. "It's mostly garlic. I'm joking. It's mostly socks." She let him take it out of her hand. She waited for the lift, and there was no lift. It was merely that she'd had three bags and now she had two. "My hand shut, one Monday, with a pan in it, and I asked for help. I wanted to tell you. I wanted to tell you for months, and then I noticed that I'd gone on liking it even without."
"{rent == 1:I want to say about the year,|I want to say about that letter on the fridge,}" said Soo-ho. "I've nothing to say about it. I wanted that to be clear. I keep on looking for the part where I was right." He had the bag held against his chest, like something lent. "I came to carry one to wherever you say. I've got a ticket for me, and it's the sort that you can give back. It's your walk. I can turn round at the gate, at the first hill, at any point marked on the map."
{small_said:"And if it makes me small?"|"And if I can't bear it? It makes me small, you know, being helped. I never told you that. It's the whole thing."}
"Then you say 'small'," said Soo-ho, "and I put it down. Wherever we are. I've been practising on the staff."
She laughed so much that she had to lean on him, and it was some time before either of them noticed that she had. "Walk on the left," said Hyun-seo. "Your good ear's on the right, and I've got a great deal to say. And mornings I walk by myself till ten."
"Until ten," said Soo-ho. He did not ask why. He wrote it on his hand. # recap: She gave him one of her three bags. He will put it down whenever she says "small".
-> bonus_k ->
-> END

=== end_gate
# ending: as far as the gate
# scene: gate
"As far as the gate," said Hyun-seo, "and then give it me back."
So he carried one as far as the gate. It was a long way. They didn't talk about anything; there was a fish tank, and they both looked at that. He told her to change her socks at noon and then he asked if she minded his having said so, and she said that she'd allow it. At the gate he held up the bag by its two handles, as you would hold a coat for someone, and she put her arms through.
"Thirty-four days," she told him. "I've counted it."
"What happens on the thirty-fifth?"
"I don't know. That's what it's for." She kissed him on the bad ear. He'd be hearing that for a while. "{ground > 1:I'd like to be met, I think. Ask me on the thirty-third.|Be somewhere I can find you. It doesn't have to be here.}"
Then she went in, through the bright arch. It sang out at something she had on her, and they made her go back and take it off and come again, and she did so, and it didn't sing.
-> bonus_k ->
-> END

=== end_alone
# ending: her own weight
# scene: santiago
She left the novels in the first hostel. At the second went the good shoes; and, on a hill with no name that she could find, the metronome, standing on a wall at sixty-six, for anyone who needed it. By the second week she had on her back about a tenth of what she was. You could hardly call it carrying.
No one knew her. She talked to a dentist (there was, of course, a dentist). She asked for salt, and the way, and once for somebody to sit up with her because of a blister and the dark; they always gave it her, and she always went on being the same height. {ground > 1:She found that she liked eggs. She'd been having fish for thirty years because it came with the set.|She didn't find herself. She found a number of people who had been standing in front of her, and asked them, politely, to move.} She sang on the flat. The hand kept time on the pole. # recap: She walked to Santiago by herself, and was always the same height.
At the end there was a square, and a great many people were lying down in it. She lay down. {answered:She wrote him a card: "Now I've seen it. There's a dog. You were right about the blue one." It wasn't a promise. It had a nice stamp.|She bought one magnet. She stood there some time with it in the shop, and it was a while before she was sure who it was for; and then she was sure; and when she got home, she put it up on her own refrigerator, and it held.}
She'd come here on her own. It was right. She would have said so to anyone who asked her, and for once it wouldn't have been in order to win.
-> bonus_k ->
-> END

=== end_third
# ending: the third time
# scene: lounge
She went after him. It was easier than calling out, and he was walking fast, and there were the bags.
~ come_together(hyunseo, sooho)
There was indeed a lounge. There were boots, in her size, in tissue. He'd reserved all the hostels ahead, the good beds, by the window; he had hired a man with a van to take the luggage on from each stop to the next, so she'd have nothing to carry at all. He told her about it over some kind of clam. He'd thought of everything. It's a wonderful thing to have someone think of everything. You have only to sit there.
"Are you happy?" said Soo-ho.
"Yes," said Hyun-seo. "Thank you."
{money_said:Down in the bottom of the quiet there was still that one word from that one night, and neither of them had a hand free.|She felt it start, quite gently: the lift.} It was eight hundred kilometres. In her head, she couldn't have said why, she had begun to walk them; and at some point after the third hundred, where the country's flat and you can see a person coming from a long way off, there was a table, and a kettle clicking off, and neither of them getting up.
Their flight was called. He took the bags. # recap: In the lounge he had thought of everything, and she felt the lift start; and their flight was called.
-> bonus_k ->
-> END

=== end_asked
# ending: he asked first
# scene: eleven-seats
So nothing happened. It's very hard to tell. They did not have a scene on a pavement in the rain; nobody ran after anyone; no one was to be seen at an airport with a broken strap. There was instead a Tuesday.
{
- rent == 2: She beat the landlord down by a fifth, in the stairwell, with a ladle in her hand. Soo-ho waited below, as he'd been asked to, and was allowed to hold the ladle afterwards.
- rent == 3: On the first of every month she laid an envelope by his plate, and he counted it, in front of her, every note, because she wanted it counted. In the nineteenth month he gave her a receipt. She had it framed.
- else: He came in for his twelfth on Saturdays, and sat in the chair. He was very good on leases. He was asked for his views on the broth and said that he'd need to think, and he thought; and he was wrong, and it was noted in the minutes.
}
The restaurant opened in the wrong street. It had eleven seats, or twelve. On the wall by the hatch there hung a card, and the customers all thought it was the name of a dish. MAY I, it said. YOU MAY ASK. It had been his idea, and he'd asked about putting it up.
They quarrelled, naturally. They quarrelled about drains, sleep, and the second verse. {bare:Late on, with the chairs up, she'd play it for him the way that K had left it, with nothing under it.|Late on she would play it for him without the strings, the way K had wanted it, to see how it went; it went.} You never could tell, by ear, which of the two words it was. They'd got so that they sang it quite loudly. # recap: They quarrelled about drains and the second verse, in a restaurant with a card on the wall: may I; you may ask.
-> bonus_k ->
-> END

=== end_ledger
# ending: the ledger
# scene: ledger
They bought a book for it. It was ruled for accounts, and had a red spine, and it lived on top of her refrigerator, under the magnet. On the left she wrote down what he gave; and on the right she wrote down what she did. It was her idea, and for some weeks she filled in only the left.
{rent == 1:"Rent, one year," ran the first line, in her square hand. "Not asked." And on the right, across from it, after a long time and in a different ink: "Told him."|"One offer," ran the first line, in her square hand. "Asked." And on the right, across from it, after a long time and in a different ink: "Took back what I said about money."}
Then Soo-ho got hold of the pen. "Voice, telephone, 1 a.m.," he wrote on the right. "One composer." He was scrupulous about it. "Corrected wrists, Saturdays. Juk, one bowl; all of it." He ran on over the page. He entered that she'd once come back up a path she had sworn not to, with a bag and a list of rules; he put no figure on that, he drew a line beneath. It went on until the right was as long as the left, and longer; and one evening in the second winter Hyun-seo sat down to add it all up, and found that she did not know where the pencil was. She did not look very hard. # recap: They kept a book of what each gave, and it came out so long on both sides that nobody added it up.
They still met, when it was bad, in the middle of the bench. It was nobody's half. It had ducks.
-> bonus_k ->
-> END

=== end_lunch
# ending: open for lunch
# scene: eleven-seats
There were eleven seats, and on the first day she had four people; and one of them was the dentist.
She was nobody's girlfriend. She was the head cook, and the washer-up, and the sole signatory. {she_shown:On Mondays Chang-sik plated, in his own gloves.|Chang-sik came by on Mondays with his vitamins and stayed to wipe the edges.} Jin-kyung's bar sent its drunks along at noon, for soup. Over the hatch there was a wireless, and from time to time, out of a clear sky, it'd play the song, and she would stop with the ladle in her hand to hear the two late fingers come in. They were good. They were exactly where they should be. She'd had to stand outside of it to hear that.
In the spring a man in a good coat came in out of the rain, by himself, and hung it up, and waited to be told where to sit. He had the set lunch. He ate it all. When he'd finished he asked her what he owed, and she told him, and he put it down on the counter: the exact sum, nothing over.
"It was very good," said Soo-ho.
"I know," said Hyun-seo.
She stood in the door for a bit after he had gone. The rain had stopped. She wasn't waiting for anything. Then she went in, because it was ten to one and there'd be people. # recap: She opened the restaurant by herself, and Soo-ho came in for the set lunch and paid what it cost.
-> bonus_k ->
-> END

=== end_song
# ending: the song stays
# scene: saturdays
Nobody got anybody. It was much the best thing any of them ever did.
The song went on without them, as they do. It was in a film about a ferry. It was heard at weddings, where people took the one word for light, and once, Chang-sik reported, in the lobby of a bank. Jin-kyung put it on the box in the bar, and then she put OUT OF ORDER over the button, because of how her two best customers' faces went.
They were friends. People say it as though it were the small size. He came on Saturdays for nine years; his wrists improved. When his ear was bad she'd talk him off to sleep over the telephone, Beethoven to Webern, and her husband, when there came to be one, used to bring in her tea. K sent letters with birds on. Every few years the three of them met up in some city, in a room that had a piano and {bare:nothing else|rather too much else} in it, and no one said anything very much, and they played it at sixty-six. It had a place in it where the left hand waits. They had never once had to count it in. # recap: Nobody got anybody: they stayed friends, and the song stayed.
-> bonus_k ->
-> END

=== end_k
# ending: a second language
# scene: the-other-home
She went for the record, and she went for three months, and she told them both so in writing.
It was a flat town full of light, where nobody walked. She walked. The bus drivers got to know her. K had a room with a lemon tree up against the glass, and an upright that had been through a flood, and every day she took out one thing more from what he'd put in, until there was a morning when he played it to her, and there wasn't anything left in it but what it was. "There," said Hyun-seo, in English.
He never once asked. She noticed that along about the fifth week. So she had to find the words by herself, in a language where she had no old ones, where each of them was new and had cost her something, and she knew the price of it. She laid them out in front of him on the piano lid, in order. There were four. His face did what the light does there at six.
"You're not wanting it to be five years from now?" she said. "You wouldn't sooner have the one who's finished?"
"Noona," K said. "I can barely keep up with this one." # recap: She followed K across the sea for the record, and found the words herself, in a language where none of hers were old.
In her own tongue she'd always been late, or she'd been less. Here she was just a woman with an accent. She wrote to Soo-ho; she wrote that she was well, and he wrote back that he was glad, and that it had taken him only one draft.
-> bonus_k ->
-> END

=== end_clean
# ending: a clean break
# scene: alley
She gave him back the gloves. He put them on; it seemed the thing to do. He'd lost, and knew it, and he went on for a while in a smaller voice, as a wheel goes round, and she stayed until he had got to the end. At no point in it was she pleasant.
He told people afterwards that it was the worst night of his life, and the shortest. There was nothing left over from it. He had been asked to carry it while it was hot and so he had; he wasn't to know, how could he, that it comes in a size that you can go on carrying for years.
He did get the van. She saw it go by one time, on a bridge, with somebody else's name along the side. He hooted. She was on her way to an examination, in something with figures in it, she had a window open and both her hands upon a wheel. They'd each of them got a shopping list on the seat. It was a good four seconds, she reckoned: more than you'd think. They waved all the way across. # recap: She ended it there, and years later they waved to each other across a bridge.
-> END

=== end_somebody
# ending: somebody else
# scene: thursday
He ate the bread. He came again on the Saturday, for the margins.
~ love_to(sooho, hyunseo, 0)
Yoon-ha liked being given things. You gave her a thing, and she said, "Oh, good!" and ate it, or put it on. It took him the best part of a year to leave off waiting for the rest. On their second anniversary he paid a bill of hers without mentioning it, and she found out, and came the whole way across the city, through the rain, on a bicycle, to say that it was the kindest thing she'd ever heard of; and he had to go and stand for some time in the cold room, amongst the butter.
He never did sign up for lessons. There was a slip of paper in a drawer, with a scallop shell upon it to keep it flat. It was for the N. He had known just one person who would set about cutting a stamp with a razor blade sooner than pay for one; who would get it wrong, and use it. # recap: He stayed for the bread, and married Yoon-ha, who likes being given things.
It still sang to him at night, nearly a B flat. "What's it sound like?" said Yoon-ha, in the dark, with her ear against his. "Is it a nice one?"
"It's a little under," said Soo-ho. And he found that he could leave it there.
-> END
