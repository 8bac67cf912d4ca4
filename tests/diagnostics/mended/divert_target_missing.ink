text -> END
