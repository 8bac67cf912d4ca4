-> hall("Ann", "Ben")
== hall(guest, host)
{guest} {host}
-> END
