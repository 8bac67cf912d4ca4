// expect: count-of-what 2:2
{TURNS_SINCE(): Long ago.}
-> END
