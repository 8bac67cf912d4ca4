// expect: branches-missing 3:3
{
  text
}
