// Soundtrack #1: two friends, one table, and a sentence that takes eight years to finish.
// Episodes 1 to 3 are brief and mostly his; episode 4 is hers. Each is a file; endings.ink holds the eleven ways it
// stops and bonus.ink what is told last. People, feelings and knowledge stand in soundtrack-1.drama; the few
// variables here are about things: what was staked on a joke, how the year was written, what the message said.

INCLUDE soundtrack-1.drama.ink
INCLUDE episode-1.ink
INCLUDE episode-2.ink
INCLUDE episode-3.ink
INCLUDE episode-4.ink
INCLUDE last-evening.ink
INCLUDE endings.ink
INCLUDE bonus.ink

VAR stake = 0          // the joke about the Voice: 0 only a joke, 1 he owes her a cover, 2 he said why she would get there
VAR gave_back = false  // the line about the salt was his, and she would not take it
VAR parted_with = 0    // at the bus: 0 a wave, 1 the first page of something, 2 she told him what it was like from there
VAR stopped = false    // the year: she stopped writing
VAR answered = false   // the year: he answered
VAR lie_stands = false // what she said of the wine, until the composer hears what is so
VAR room_for = false   // the friend was told what the restaurant was wanted for

-> ep1_boxes
