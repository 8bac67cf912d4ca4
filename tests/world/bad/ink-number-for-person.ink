// expect drama-kind 2
{trust(ann, 2)}
