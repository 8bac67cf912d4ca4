// expect drama-bare-name 3
{
- brave && true: yes
}
