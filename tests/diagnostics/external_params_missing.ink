// expect: external-params-missing 2:11
EXTERNAL f
