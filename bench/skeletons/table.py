# The table of skeletons: what is told of each, and who writes it.
games = {}


def game(about):
    """Registers the function below it; what is told of it stands in the table."""
    def add(write):
        games[write.__name__.replace("_", "-")] = (about, write)
        return write
    return add


def many(count, line):
    return "\n".join(line(k) for k in range(count))
