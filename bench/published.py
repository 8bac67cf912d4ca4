#!/usr/bin/env python3
# bench/published.py [NAME]: skeletons of the games that people publish in ink, one for each way they are built; without NAME, their names.
# `--all FOLDER` writes them there, each as NAME.ink.
#
# A skeleton has the mechanics and the magnitudes of such games (how many topics, rooms and things, how far numbers go, what loops, what is asked
# at the end) and words of ours. Equal names give equal text. What is left out: prose, and what reaches only the screen.
import os
import sys

sys.dont_write_bytecode = True
from skeletons import days, fights, numbers, places, talk  # noqa: E402, F401 (each adds its games)
from skeletons.table import games  # noqa: E402

if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "--all":
        for name, (_, write) in games.items():
            with open(os.path.join(sys.argv[2], name + ".ink"), "w") as file:
                file.write(write())
    elif len(sys.argv) == 2:
        print(games[sys.argv[1]][1](), end="")
    else:
        print("\n".join(f"{name}: {about}" for name, (about, _) in games.items()))
