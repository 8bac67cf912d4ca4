// expect drama-args-count 2
{trust(ann)}
