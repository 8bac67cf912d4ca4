now -> END
