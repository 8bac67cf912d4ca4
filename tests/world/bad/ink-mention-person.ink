// expect drama-mention 2
Hello. # mentions: bne secret
