VAR sold = 1
She {sold: looked | did not look} at him.
*   [Say it.] -> END
