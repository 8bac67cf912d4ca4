VAR größe = 3
LIST Дни = пн, (вт)
{größe} {Дни} „quoted“ — 漢字 🐈
-> щука
=== щука
* [Να πάω] πάμε -> 9lives
=== 9lives
nine
-> END
