// expect drama-bare-name 2
{secret: yes|no}
