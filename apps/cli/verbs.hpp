// The verbs that are here, one function and one file each: Options in, exit code out (the codes are in
// help.cpp).
#pragma once

#include "cli/options.hpp"

namespace dramaturg::cli {

int run_review(const Options& options);
int run_play(const Options& options);
int run_init(const Options& options);
int run_completion(const Options& options);
int run_explain(const Options& options);
int run_compile(const Options& options);
int run_ask(const Options& options);
int run_recap(const Options& options);
int run_compare(const Options& options);
int run_audience(const Options& options);

}  // namespace dramaturg::cli
