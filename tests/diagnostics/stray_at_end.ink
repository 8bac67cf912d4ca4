// expect: stray-at-end 3:1
text
}
