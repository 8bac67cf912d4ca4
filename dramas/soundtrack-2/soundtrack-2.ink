// Soundtrack #2: three people, one song, and what it costs to carry a bag. Episodes 1 to 3 are brief, 4 to 6 full.
// Each episode is a file; bonus.ink holds what is told last. The variables are few and bounded:
// what a reader chose is either still in the room a scene later, or it is let go.

INCLUDE soundtrack-2.drama.ink
INCLUDE episode-1.ink
INCLUDE episode-2.ink
INCLUDE episode-3.ink
INCLUDE episode-4.ink
INCLUDE episode-5.ink
INCLUDE episode-6.ink
INCLUDE bonus.ink

// How much the two of them have said aloud, her footing in her own life, and his habit of asking first.
VAR candour = 0      // 0..3
VAR ground = 0       // 0..3
VAR asking = 0       // 0..2

// Episode 4: what was said, and what was let happen.
VAR money_said = false   // "for money", said and not taken back
VAR two_years = false    // she has told him how long she stayed
VAR forewarned = false   // she made Soo-ho say what K feels
VAR ear_named = false    // Chang-sik was allowed to finish
VAR came_along = false   // Soo-ho cancelled, came, and fell
VAR night = 0            // the rain: 0 he walked home in it, 1 in each other's arms, 2 he slept on the floor, 3 she never let him come

// K: how she met what he told her (0 no words, 1 asked for the other language, 2 began to answer),
// and where his question stands (0 waiting, 1 answered no, 2 answered maybe, 3 answered yes, more or less).
VAR k_first = 0
VAR k_door = 0

// Episode 5: the song, and how Soo-ho came to know (0 he does not, 1 the footage, 2 somebody told him).
VAR bare = false
VAR learned_by = 0
VAR paired = false

// Episode 6: the rent (0 nothing, 1 paid unasked, 2 offered and refused, 3 a loan on paper, 4 a share),
// whether she told him what help does to her, and whose months apart we saw.
VAR rent = 0
VAR small_said = false
VAR she_shown = false
VAR he_shown = false
VAR answered = false     // he answered the email

-> ep1_band

=== function speak()
~ candour = MIN(candour + 1, 3)

=== function close_up()
~ candour = MAX(candour - 1, 0)

=== function stand()
~ ground = MIN(ground + 1, 3)

=== function stoop()
~ ground = MAX(ground - 1, 0)

=== function learn_to_ask()
~ asking = MIN(asking + 1, 2)
