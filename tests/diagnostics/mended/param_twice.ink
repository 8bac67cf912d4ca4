-> hall(1, 2)
== hall(guest, host)
{guest} {host}
-> END
