* go # tag
  -> END
