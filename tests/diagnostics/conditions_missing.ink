// expect: conditions-missing 3:1
{
- a
}
