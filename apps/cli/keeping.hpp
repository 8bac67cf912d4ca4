// --checkpoint and --resume: a search kept in a file while it runs, and gone on with by another process.
//
// What is kept is written beside the file and renamed, so that the file is whole at any moment, whenever the
// program is ended. One checkpoint may be both: read first, then kept up.
#pragma once

#include <cstdio>
#include <string>

#include "cli/load.hpp"
#include "cli/options.hpp"
#include "graph/graph.hpp"

namespace dramaturg::cli {

class FileKeeping final : graph::Keeper, base::ByteSink, base::ByteSource {
 public:
  FileKeeping() = default;
  ~FileKeeping();
  FileKeeping(const FileKeeping&) = delete;
  FileKeeping& operator=(const FileKeeping&) = delete;

  /// False: `problem` says why --resume's file cannot be read, or --checkpoint's not be written.
  bool open(const Options& options, const Story& story, std::string& problem);
  /// For graph::explore; null: neither option was given.
  graph::Keeping* keeping();
  /// After it: why the earlier search was refused; empty: it was not.
  std::string refusal() const;

 private:
  base::ByteSink* begin() override;
  void finish(bool is_whole) override;
  bool write(const void* bytes, size_t size) override;
  size_t read(void* bytes, size_t size) override;

  graph::Keeping keeping_;
  std::string path_, beside_, earlier_path_;
  std::FILE* earlier_ = nullptr;
  std::FILE* part_ = nullptr;
};

}  // namespace dramaturg::cli
