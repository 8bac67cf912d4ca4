# The developer's short words; newcomers need only ./dramaturg and ./test.
.PHONY: accept fuzz bench asan tsan lint format differential deb
B := $(if $(DRAMATURG_BUILD),$(DRAMATURG_BUILD),build)

accept:  # rewrites the expected transcripts; read the diff before you commit it
	@tools/bootstrap release
	@ACCEPT=1 ctest --test-dir $(B)/release -R stories --output-on-failure
	@git --no-pager diff --stat -- tests

fuzz:  # make fuzz TARGET=json SECONDS=600
	@tools/bootstrap asan
	@mkdir -p $(B)/found/fuzz_$(TARGET)
	$(B)/asan/tests/fuzz_$(TARGET) -max_total_time=$(or $(SECONDS),600) -artifact_prefix=$(B)/found/ $(B)/found/fuzz_$(TARGET) $(wildcard tests/fuzz/corpus/$(TARGET))

differential:  # make differential N=5000 FROM=1: generated stories beside inkjs, walked and compared byte for byte
	@tools/bootstrap release
	$(B)/release/tests/differential/differential --from $(or $(FROM),1) --count $(or $(N),5000)
	$(B)/release/tests/differential/differential --from $(or $(FROM),1) --count $(or $(N),5000) --json-equal

deb:  # the program and the library as a Debian package, in build/deb
	@tools/bootstrap release
	@cpack --config $(B)/release/CPackConfig.cmake -B $(B)/deb

bench:
	@tools/bootstrap release
	bench/run

asan:
	@tools/bootstrap asan
	@ctest --test-dir $(B)/asan -j2 --output-on-failure

tsan:  # the test of threads
	@tools/bootstrap tsan
	@ctest --test-dir $(B)/tsan --output-on-failure

lint:  # slow: about 7 s a file; wants clang-tidy-19
	@tools/bootstrap asan
	clang-tidy-19 -p $(B)/asan --quiet $(wildcard src/*/*.cpp apps/*/*.cpp)

format:
	@tools/check_format --fix
