LIST l = a = 1
