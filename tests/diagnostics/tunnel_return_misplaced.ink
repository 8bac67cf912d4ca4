// expect: tunnel-return-misplaced 3:10
->-> a -> b -> c
->a ->-> b -> c
