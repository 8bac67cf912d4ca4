// expect drama-not-declared-for 2
{between(ben, cat)}
