// expect: choice-blank 2:3
* [] text
