// expect: logic-line-empty 2:2
~
text
