// expect drama-same-person 2
{trust(ann, ann)}
