// expect: mixed-indentation 4:1
-> hall
== hall
  	A hall.
	-> END
