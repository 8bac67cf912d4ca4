{stopping:
- a
- b
}
