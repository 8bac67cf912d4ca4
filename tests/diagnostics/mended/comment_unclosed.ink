text /* more */
and more
