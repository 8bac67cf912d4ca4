// expect drama-mention 3
{trust(ann, ben) > 1:
  Hello. # mentions: nobody
}
