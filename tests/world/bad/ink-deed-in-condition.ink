// expect drama-change-in-condition 2
{help(ann, ben): yes}
