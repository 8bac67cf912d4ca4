// expect: sequence-kinds-conflict 2:2
{&!a|b}
