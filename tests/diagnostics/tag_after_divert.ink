// expect: tag-after-divert 2:13
* go -> END # tag
