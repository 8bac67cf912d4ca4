-> greet ->
-> END
== greet
* One
- ->->
