// expect: return-without-tilde 2:1
return home
