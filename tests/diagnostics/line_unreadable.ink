// expect: line-unreadable 2:8
-> END now
