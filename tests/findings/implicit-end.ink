The curtain falls.
