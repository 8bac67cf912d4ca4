// expect drama-name-in-ink 2
- (help) -> END
