// expect: args-count 2:4
-> hall(1)
== hall(guest, host)
{guest} {host}
-> END
