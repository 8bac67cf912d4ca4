// expect: param-twice 3:16
-> hall(1, 2)
== hall(guest, guest)
{guest}
-> END
