// expect: author-note 2:1
TODO: the harbour at night
text
