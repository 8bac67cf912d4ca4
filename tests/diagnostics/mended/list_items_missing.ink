LIST l = a
