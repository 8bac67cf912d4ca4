-> inn

=== inn ===
*   [Order something.]
    ~ temp price = 3
    You eat.
*   [Only pay.]
    You sit for a while.
-   That makes {price} shillings.
    -> END
