LIST l = (a), b
