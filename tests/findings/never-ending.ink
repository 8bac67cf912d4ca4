-> dusk

=== dusk ===
*   [Stay.]
    You stay for the night. # ending: The long night
    And, after all, for breakfast. # ending: Breakfast
    -> END
*   [Go.]
    You go. # ending: The road
    -> END
