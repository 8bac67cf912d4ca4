// expect drama-mention 2
Hello. # mentions: ben secrte
