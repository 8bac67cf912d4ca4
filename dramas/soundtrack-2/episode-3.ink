// Episode 3, brief: three people under one roof, a list on a refrigerator, a pencil, and the word "never".

=== ep3_steps
# ep: 3
# scene: steps
She had one bag, and it was all she owned that she couldn't hire. He'd come down to the road to meet it.
It was a Saturday, with some sun. Hyun-seo saw him from the bus: no coat, sleeves rolled, a man of business got up as someone who helps. There were sixty-one steps. She could see him working out the angle.
* [He takes it from her.]
    He had it off her shoulder before she was on the pavement. He was so pleased to have found the handle. "It's nothing," said Soo-ho, "it weighs nothing, what have you got in here?"
    "My things." She'd got hold of the strap. They went up the first flight like that, with the bag between them, like two people helping a drunk. On the landing he looked down and saw her knuckles, and let go; and so she fell over, a bit. She'd been pulling. # recap: Hyun-seo moved in with one bag, and Soo-ho had it off her shoulder before she could say no.
    ~ take_bags(sooho, hyunseo)
* [He asks.]
    "I could take that," he said. "I don't know whether you'd like me to."
    She thought about it for so long that a magpie came. "No," said Hyun-seo. "But you can go in front, and tell me when there's a loose one." So he went up in front of her, backwards for the most part, and told her. There were four. # recap: Hyun-seo moved in with one bag; Soo-ho asked whether he might take it, and she said no, and was asked all the same.
    ~ offer_bag(sooho, hyunseo)
    ~ decline_bag(sooho, hyunseo)
    ~ learn_to_ask()
* [He stands aside, and counts them with her.]
    He'd had it in mind to take it, and at the last moment there was her chin. He stood aside. "Sixty-one," said Soo-ho; it was all he could think of. "I know," she said, going by him, "I've done them." She did them. He came on up behind at a distance of two, with both his hands out a little, as one walks under a ladder. # recap: Hyun-seo moved in with one bag, and carried it up the sixty-one steps herself.
    ~ stand()
-
-> ep3_list

=== ep3_list
# scene: list
By evening there was a list on the refrigerator.
"One," read K aloud. He was very taken with it. "Everyone buys their own eggs. Two, the bathroom. Three, nobody comes into anybody's room, for any reason, including fire. Four: no favours." He turned about. "What's a favour? In English it's just a thing that's good for you. It might be a hat."
"It's anything you'd have to say thank you for," said Hyun-seo.
"So, good morning's okay?"
There was a fifth rule. It was written very small, along the bottom, where a magnet covered it: "Don't." She'd known when she put it what it was that she wasn't to do. # recap: There were four rules on the refrigerator, no favours among them, and a fifth that a magnet covered.
There were three of them at it after that, from ten in the morning till the neighbour knocked. It was a good house to be unhappy in. K sang, she took things out; and Soo-ho, who had no reason to be there, sat on the stairs with a laptop, being an executive. He couldn't have told you any more what the song was like. What he could have told you was how K handed her a pencil. # recap: The three of them took the song apart, and K, without looking, always handed her a pencil by the point.
-> ep3_pencil

=== ep3_pencil
# scene: pencil
He held it by the point. It was so that she'd get the right end; you'd do it for a child. He did it without looking, in the middle of a bar, and she took it so, without looking; and in the second verse there was now a line about a pair of hands.
It was no business of his. He was funding it.
* [Soo-ho: count how many times.]
    He kept a tally, in the margin of a budget. By Wednesday it was thirty-four. On the Thursday K passed her a rubber, and he didn't know how to enter it. When the boy said, "Hyung, what do you think?" he told them it was a bit busy in the middle, in a voice that made her turn and look at him across the top of her glasses. # recap: Soo-ho counted the pencils, and drew his own conclusion.
    ~ infer(sooho, k_loves_hyunseo)
* [Soo-ho: ask K what he's writing.]
    "It's about somebody who's standing outside," said K at once. He'd gone on stirring. "He can see they've got a light on in there. He doesn't want anything. I mean he does; he wants to know what it's like to be what they're reading by." He tasted it. "Is that okay, hyung? In here? It's your house."
    There was a way to reply to that, and it would have been to tell him something. "It wants salt," said Soo-ho. But he had asked, and he'd been answered, and it was the kind of thing you couldn't go on not knowing. # recap: Soo-ho asked K what he was writing, and then could not go on not knowing.
    ~ infer(sooho, k_loves_hyunseo)
    ~ learn_to_ask()
-
-> ep3_never

=== ep3_never
# scene: never
That was the third week. At half past twelve on the Thursday night K had gone up, and they were alone with the second verse. The kettle was on.
"I was thinking of the van," said Soo-ho.
He'd not meant it for anything. It was late, he was looking over a budget for a drone. "We'd only have needed nine more a month. I did it again the other day with proper interest. If we'd held on until the autumn, you and I, I believe that we'd actually have—"
* ["We'd never have worked. You and I. Not with a van."]
    "We'd never have worked," said Hyun-seo.
    She'd said it to the page. It was out before she'd looked it over, and it lay there on the table, between the pencil and the sugar. He had his mouth a little open. Above them a board creaked, then thought better of it. # recap: Late one night she told Soo-ho that the two of them would never have worked.
    ~ claim_never(hyunseo, sooho)
    -> ep4_table
* [Let him get to the end of the sentence.]
    She let him get to the end. There was the balcony in it; there were two chairs upon it now, she noticed. He'd gone back and added the chair.
    It would have been so easy if he hadn't added the chair. "No," said Hyun-seo. "Soo-ho. We would never have worked. I don't mean the van." She squared the two pages off with her thumbs; she had been gentle about it. He looked as if somebody had very gently shut his hand in a drawer. # recap: Late one night she told Soo-ho, gently, that they would never have worked, van or no van.
    ~ claim_never(hyunseo, sooho)
    ~ speak()
    -> ep4_table
