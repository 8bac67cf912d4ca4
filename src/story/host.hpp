// What a game asks of a running story besides reading on: to be somewhere else, and to compute something.
#pragma once

#include <string>
#include <vector>

#include "program/places.hpp"
#include "story/run.hpp"

namespace dramaturg::story {

/// Leaves everything and stands at a container: its threads, calls and offers are gone, `arguments` are its
/// parameters, a turn is counted. Source: ink, Story.ChoosePathString. Cost O(depth).
void choose_path(Context& context, State& state, const TargetInfo& target,
                 const std::vector<Value>& arguments);

/// Calls a function (or any container) now, wherever the reader stands; what it prints is in `text`. What it
/// changes stays changed. A fault, a question to chance or a spent budget undo the call, and `fault` says
/// what happened. Source: ink, Story.EvaluateFunction.
[[nodiscard]] bool call_function(Context& context, State& state, const TargetInfo& target,
                                 const std::vector<Value>& arguments, std::string& text, Value& result,
                                 Fault& fault);

}  // namespace dramaturg::story
