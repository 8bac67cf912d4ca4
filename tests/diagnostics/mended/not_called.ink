EXTERNAL hour()
It is {hour()}.
-> END
