// expect: logic-unreadable-start 2:3
{ ] }
