-> talk -> 
Afterwards.
* [more] -> talk -> END
* [no]
- -> END
=== talk
+ yes
  You agree.
+ maybe -> 
  -- (m) You waver {m}.
- Talked.
->->
