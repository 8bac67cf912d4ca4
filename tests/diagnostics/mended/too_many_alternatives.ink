{a|b|c}
