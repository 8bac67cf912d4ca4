VAR a = -> k
CONST c = 3
~ temp b = c * 2 % 4
{b:
- 0: none
- 2: two {a == -> k: yes}
- else: {!once|twice} {&x|y} {TURNS_SINCE(-> k)}
}
-> a
=== k
{SEED_RANDOM(4)}{shuffle once:
- one
- two
}
{k < 3: -> k} {1/0}
-> DONE
