* [a] b
