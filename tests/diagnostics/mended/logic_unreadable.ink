My content is jolly.
