// expect: logic-unreadable 2:5
{my content is jolly}
