EXTERNAL hour()
-> END
