LIST Colours = red, (green), blue
LIST Sizes = small = 2, (large = 7), huge
VAR mine = ()
{Colours} {Sizes}
~ mine = (red, blue)
{mine} {LIST_COUNT(mine)} {LIST_MIN(mine)} {LIST_MAX(mine)}
~ mine += green
~ mine -= red
{mine} {mine ? green} {mine !? red} {mine ? (green, blue)}
{LIST_ALL(mine)} {LIST_INVERT(mine)}
{LIST_VALUE(large)} {LIST_VALUE(huge)} {Sizes(2)} {Colours(1)}
~ mine++
{mine}
{LIST_RANGE(LIST_ALL(Colours), 2, 3)} {LIST_RANGE(LIST_ALL(Colours), green, blue)}
{(red, small, huge)} {(red, green) ^ (green, blue)}
{(red, green) == (green, red)} {(red) < (blue)} {red == Colours.red}
~ Colours = ()
{Colours}. {LIST_ALL(Colours)} {LIST_INVERT(Colours)}
