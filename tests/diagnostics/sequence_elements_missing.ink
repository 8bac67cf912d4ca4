// expect: sequence-elements-missing 3:1
{stopping:
}
