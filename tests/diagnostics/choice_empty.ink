// expect: choice-empty 2:1
*
- end
