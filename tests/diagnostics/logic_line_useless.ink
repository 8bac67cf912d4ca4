// expect: logic-line-useless 2:3
~ 5 + 4
