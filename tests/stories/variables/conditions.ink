// `||` inside braces makes a sequence: the last of the first line prints `a `.
VAR a = true
VAR b = false
VAR n = 0
{a and b} {a or b} {not a} {a && !b} {a || b}
{n == 0} {n != 0} {n < 1} {n >= 0} {a == true} {a + a}
{1 + 2 * 3 - 4 / 2} {(1 + 2) * 3} {7 mod 3} {-n}
{MIN(3, 1)} {MAX(3, 1)} {POW(2, 3)} {FLOOR(2.7)} {CEILING(2.1)} {INT(3.9)} {FLOAT(4)}
{2 > 1 && 3 > 2: yes}
