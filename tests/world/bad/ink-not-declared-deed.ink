// expect drama-not-declared-for 2
~ help(ann, cat)
