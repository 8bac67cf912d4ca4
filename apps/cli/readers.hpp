// `--model NAME|FILE.toml` → a kind of reader: how readily each offered option is taken.
//
//   uniform          every option alike
//   first:4, last:4  the first (last) option four times as readily as any other
//   seek:ENDING      leans, at each choice, to the options from which that ending is likelier
//   FILE.toml        name, about, first, last, seek, strength: what is given is multiplied
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "graph/graph.hpp"
#include "verdict/ahead.hpp"
#include "verdict/readers.hpp"
#include "verdict/verdict.hpp"

namespace dramaturg::cli {

struct ReaderModel {
  std::string name, about;
  uint32_t first = 1, last = 1;  ///< times as readily as the others; 1 to 1000
  std::string seek;              ///< an ending; empty: none
  uint32_t strength = 4;         ///< how strongly it is sought: 1 a little, 10 above all else
};

/// False: `problem` says why, for a file with its place.
[[nodiscard]] bool read_model(const std::string& text, ReaderModel& model, std::string& problem);

/// The model as the solver takes it. `ahead` and `endings` serve `seek`, and may be null where none is
/// sought; all must outlive it.
class ModelReaders final : public verdict::Readers {
 public:
  ModelReaders(const ReaderModel& model, const verdict::Ahead* ahead, std::optional<uint32_t> sought)
      : model_(model), ahead_(ahead), sought_(sought) {}
  void weigh(const graph::Graph& graph, graph::StateId situation,
             std::vector<uint32_t>& weights) const override;
  bool is_even() const override { return model_.first == 1 && model_.last == 1 && !sought_; }

 private:
  const ReaderModel& model_;
  const verdict::Ahead* ahead_;
  const std::optional<uint32_t> sought_;
};

}  // namespace dramaturg::cli
