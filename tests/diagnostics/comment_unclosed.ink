// expect: comment-unclosed 2:6
text /* more
and more
