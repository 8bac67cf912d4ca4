// `--model NAME|FILE.toml` → a kind of reader, or a mixture of several (docs/readers.md).
//
//   uniform          every option alike
//   first:4, last:4  the first (last) option four times as readily as any other
//   seek:ENDING      leans, at each choice, to the options from which that ending is likelier; avoid:ENDING
//   loyal:NAME       leans to what leaves a person, a bond, a value at its best
//   FILE.toml        any of it together, tags, events, conflict, a rate of leaving, mixtures
// A name that dramaturg.toml lists under [readers] stands for its file.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "verdict/temper.hpp"

namespace dramaturg::cli {

struct ReaderModel {
  std::string name, about;
  verdict::Temper temper;  ///< of one kind of reader
  struct Part;
  std::vector<Part> parts;  ///< of a mixture; else empty
};
struct ReaderModel::Part {
  double share = 1;  ///< of the sum of all shares
  ReaderModel model;
};

using NamedFiles = std::vector<std::pair<std::string, std::string>>;  ///< name, file

/// False: `problem` says why, for a file with its place.
[[nodiscard]] bool read_model(const std::string& text, const NamedFiles& known, ReaderModel& model,
                              std::string& problem);

/// Calls `visit(temper)` for the kind of reader, or for each in the mixture.
template <class Visit>
void each_temper(const ReaderModel& model, Visit visit) {
  if (model.parts.empty()) visit(model.temper);
  for (const ReaderModel::Part& part : model.parts) each_temper(part.model, visit);
}

}  // namespace dramaturg::cli
