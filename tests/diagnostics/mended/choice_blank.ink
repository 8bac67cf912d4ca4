* [Text] text
