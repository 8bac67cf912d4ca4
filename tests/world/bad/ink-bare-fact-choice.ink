// expect drama-bare-name 2
* {not secret} Go
- -> END
