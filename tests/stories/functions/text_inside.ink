It was {weather()}, and {say("cold")}.
<>{say("glued")}<>
{weather()}
The end.
-> END
=== function weather()
 raining
=== function say(what)
{what == "cold":
  very cold
- else:
  {what}
}
