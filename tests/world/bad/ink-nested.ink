// expect drama-nested-in-ink 2
{knows(ann, knows(ben, secret))}
