// The bonus track, told last: what the drama kept back. First a lunch in January, eight years before it begins; then,
// if she came to know in the winter, how; and if she never did, the pencil that is lying there yet.

=== bonus_january
# scene: bonus-track
# bonus: january
# focus: sun-woo
Bonus track.
The table had come with the place, and he'd had it for two days. He had got as far as a chair. He was twenty-three, and it was snowing on the umbrellas.
She'd brought him lunch because he had no pots; then she ate it. She was sitting up there in her coat with her shoes off, telling him a joke that he'd told her. He didn't say so. She had the end wrong. She saw it was wrong; she laid down her chopsticks, and began to explain to him, with gestures, why it would've been funny if she hadn't, and the hiccups caught her in the middle of the word "otherwise".
It was nothing. He wants that understood. It wasn't the light: it was a flat white light, you couldn't have got anything with it. She hiccupped. She held up a finger, to tell him to wait, that it was coming, the funny part. He looked at the finger.
Oh, he thought. It was very like noticing the time. # recap: And eight years before, one January, she had eaten his lunch and got the joke wrong and hiccupped; and Sun-woo had noticed, and written it under the table, where it would be in nobody's way.
When she'd gone he had nowhere to put it. He had one chair. So he got down on the floor on his back under there with a carpenter's pencil, where it wouldn't be in anybody's way, and wrote it up, as you'd write the date on a can of film. He never thought that he'd want it again. A thing like that was bound to be gone by spring.
{
- is_true(read_unseen): -> bonus_february
- not knows(eunsoo, sunwoo_loves_eunsoo): -> bonus_pencil
}
->->

=== bonus_february
# focus: eun-soo
And this is the February, that was kept for here.
It was the pencil. She'd no need of it: there were eleven. But she had been on her knees for a week, off and on, doing the skirtings, moving the fern, and had had in the corner of her eye all that time a point, in the dust, at the very back. "I can see you," said Eun-soo. It was past midnight. She lay on her front and went in after it with her cheek to the boards.
It had rolled against the leg. She got hold of it. Then, since she was tired, and the house so quiet, and nobody in the world was going to come in, she turned over on her back for a minute.
She thought that it was something the tailor had left. She read it as you would read a stranger's measurements: chest, sleeve. "Ate my lunch." She thought, poor man. She had got as far as the hiccups.
There are things you read so slowly that you can hear them arrive. She put up her hand. She went along them one by one with a finger, the haircut, the one who sailed; she'd told him all about the one who sailed, from right here, through ten centimetres of oak. "Still", it said. "Still". She counted. There were eight. There was a bare place after the last one, as long as her hand, where nobody'd been at home that January to write anything.
It came to her that she had not been able to sleep for want of him since the autumn. And that this was only a winter of it. # recap: And in the February that was kept back, Eun-soo had reached under the table for a pencil, and read it.
She did not cry until she tried to get out; she hit her head. She sat there afterwards on the floor, with her back against the table leg, and the pencil in her fist, hiccuping.
->->

=== bonus_pencil
There's a pencil in there to this day, with its point turned up. You'd have to get down on your knees.
->->
