// The bonus track: it happens beside the reservoir in episode 4 and is told last, whatever came of it.
// What varies is how she met it, and what the reader by now knows it was worth.

=== bonus_k
# scene: bonus-track
# bonus: k
Bonus track.
~ reveal(k_loves_hyunseo)
The drone was up. The grass lay flat on all sides of them, in a ring, and nobody could have heard. # recap: There was a minute by the reservoir that nobody could hear.
"I'd been making it for a year," said K. "Before you. Every night there was something missing from it. I tried a cello. I tried rain, I've got forty minutes of rain. Then you came in and sat down with your coat on and played eight bars, to see if the bench was right. You remember? You weren't even playing, you were checking the bench. And it just clicked, the entire song. It turned round and looked at me."
She had begun to say something about benches.
"There's a word I wouldn't tell you at the record store," said K. "You'd have laughed, and there was the cat. Ppajyeosseo. It's what you say if a piece has dropped out of something. It's missing. And it's what you say if a person's fallen in." He was holding on to his jacket by both lapels, as you would on a boat. "The same word. I kept saying it about the song. I said it to the engineer, I said it to my mother. Ppajyeosseo, ppajyeosseo. And one night I heard which of them I'd been saying. So that's what I've got to tell you, noona. I've fallen in. You're allowed to do nothing about it." # recap: What K had said by the reservoir was this: that what was missing from his song had come in with her, that there is one word for missing and for falling in love, and that she was allowed to do nothing about it.
The cup had started to tip.
{
- k_first == 0: She did not say anything at all. He waited for a while inside it. He had a good ear, and what he heard there, before she did, was how much room it had in it, and that most of it was taken.
- k_first == 1: "Say it again," she said. "In the other language." In English it came to three words, the ones that everybody has. He said them, and he listened to them, and made a face. "See?" said K. "No hole in it."
- else: "K," she said, "I—" and he put the one finger to the rim of her cup. It stopped. He had heard the first letter, and he'd a fair idea of the key; and he found that he would like to have the afternoon.
}
"Don't tell me now," he said. "Will you think about it? Just think, and tell me some other time. I've waited for slower things. I waited for rain."
{
- k_door == 3: He would wait until there was a lemon tree in it. He did not know that. He thought it was a very small chance, and he was looking at it as you'd look at a bird that has come down on your table, not moving, so glad of it that he forgot to be afraid.
- else: He knew, more or less. He'd have said that it made no odds. You don't put a thing into a song because it's going to stay there; you put it in so that, when the time comes, it can be taken out, and everyone will hear just where it was.
}
Over on the far bank a man in a good suit was sitting down, as he'd promised that he would, with his hand across one ear, looking at the two of them. And she bent, since her shoes were full of coffee, and laughed; and somebody shouted, "Places!"
->->
