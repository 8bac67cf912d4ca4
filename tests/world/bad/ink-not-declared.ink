// expect drama-not-declared-for 2
~ trust_by(ann, cat, 1)
