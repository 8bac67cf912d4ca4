// Episode 2, brief: eight bars played to see whether a bench was right, and what was offered for them.

=== ep2_bench
# ep: 2
# scene: bench
The fifth lesson was at his house, because of a plumber. It stood up a hill, at the top of sixty-one steps, and there was somebody living in it already.
"That's K," said Soo-ho. "He's one of ours. He's got no other name at present. He is making a song, for the channel; it has been eleven months." He'd lowered his voice. From behind a door came rain. "It's recorded rain. I've asked."
In the front room was the sort of piano that you see in shops. Hyun-seo kept her coat on. She sat, she shifted the bench by the width of a finger, and to see if that was right she played whatever came, eight bars of it, with the left hand doing most. # recap: At Soo-ho's house, to see if the bench was right, Hyun-seo played eight bars, and K, his lodger, heard in them what his song had lacked for eleven months.
The rain stopped. A young man stood in the door, holding a wooden spoon, with an expression that she couldn't place until she'd got home: it was that of somebody who has been patting his pockets all year.
"Who was that?" he said, in English. He said it over again in Korean, more politely.
"That was the bench," said Hyun-seo.
"Okay," said K. "Could the bench stay to supper?"
~ meet_k(hyunseo)
* ["What's the matter with your song?"]
    "It's got a hole in it," said K. He showed her. He had a cello in the hole, then he had nine guitars; he took those out, one at a time, laughing at himself a little, until there was only a young man tapping on the lid with a spoon. She had gone and put a chord under it before she noticed. He stopped tapping. It was very quiet.
    "That isn't a chord," Hyun-seo told him. "I left out the middle."
    "I know you did," said K. "I heard you leave it." # recap: She put one chord under his song before she noticed.
    ~ stand()
* ["I don't play. I teach. There's a difference, it's these two."]
    She held the hand up, so as to have it over with. The last two fingers stood a bit apart from the rest, at attention, as they'd stood for years now. People looked away from it, or else they asked. K did neither. He went and got it a spoon.
    "I don't need the notes," he said, "I've got all the notes. I'm drowning in those." # recap: K saw the hand that no longer plays, and went and got it a spoon.
    She ate his soup with the bad hand, since he had gone and laid for it.
* [Do up her coat. "The lesson is forty thousand, bench or no bench."]
    She'd done up the top button. But he had taken her seriously; he was going through his jeans for it, then the jar by the stove, he'd found eleven thousand and a bus token, which he laid along the lid in a row. "For the eight bars," said K. "I'll owe you the rest." She saw that he would, too.
-
-> ep2_terms

=== ep2_terms
# scene: terms
It was Soo-ho who followed her out to the top of the steps. It had grown dark; the city was all switched on below them. He had gone upstairs for something, and had it behind his back.
* (contract) [He has the contract with him.]
    "Eight weeks," said Soo-ho. "You'd have the room over the garden, it's got its own basin. There's a rate. You'll find that it's on the high side for the work: I had it drawn up in, well, in February." He heard that. "In general terms." # recap: Soo-ho had a contract for her behind his back, drawn up in February, with a room in it.
    She read it standing, by the light of the bell. It was on the high side. In all her life she hadn't seen that figure with her name next to it. She thought, he's put in a basin; and there it came, faint, from the neck down, like a strap being taken up by a hole.
* [He has a torch. It's for the steps.]
    "There's no light on the third flight," said Soo-ho. "Mind the— I don't know if you want it. You can leave it in the hedge." He held it out by the wrong end, so that she might take the handle. "K is going to ask if you'd play on it. I'd like you to. It'd have to be paid. I haven't thought how much, I should want to know what you'd think was right." # recap: Soo-ho, for once, asked what she would think was right.
    It took her till the bus to see what had been different. He'd stopped before the end.
    ~ learn_to_ask()
-
* ["How much is it by the hour?"]
    They did it by the hour. {ep2_terms.contract:She struck out the basin. |}There were nineteen hours in a week that weren't let to anyone, at Mrs Paik's rate, and half again; and it came to four months' rent, all but a bit. It wasn't the money. She noticed with what relief she was telling herself that it was the money. # recap: She took the work on the song, by the hour, and told herself that it was the money.
* ["Does he know about us? I'll not do it over his head."]
    "He knows that we've met."
    "So has he and the postman." She buttoned her cuff. "I'm not going to be somebody's surprise, in there. You tell him that there's a before. You needn't say what it was." And he did, it seemed. When she came back on the Saturday with her bag K had put out three cups, one of them a good way down the table from the other two. # recap: She took the work on the song, on condition that K was told there had been a before.
    ~ speak()
-
~ take_work(hyunseo, sooho)
-> ep3_steps
