// expect drama-not-nested 2
{open_between(ann, ben, secret)}
