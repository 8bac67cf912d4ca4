// expect drama-change-in-choice 2
* Go {help(ann, ben)}
- -> END
