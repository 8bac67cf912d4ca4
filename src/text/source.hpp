// Bytes in, SourceSet out: the author's files by id, and byte offsets turned into places (line, column).
// Everything later refers to the text by Span only. Columns count Unicode code points from 1, lines from 1.
// Reading files is the caller's business (FileProvider): the core knows no operating system.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"

namespace dramaturg::text {

using FileId = base::Id<struct FileTag>;

/// A half-open range of bytes [begin, end) in one file. A span without a file has no place ("compiled
/// elsewhere").
struct Span {
  FileId file;
  uint32_t begin = 0;
  uint32_t end = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

/// A place as people write it: `file:line:column`, both counted from 1; 0 when unknown.
struct Place {
  std::string_view file;
  uint32_t line = 0;
  uint32_t column = 0;
};

/// Hands over the bytes of a file that an INCLUDE names, relative to the root file. False: no such file.
struct FileProvider {
  virtual bool read(std::string_view path, std::string& bytes) = 0;

 protected:
  ~FileProvider() = default;
};

struct SourceFile {
  std::string name;                   ///< as the author wrote it
  std::string bytes;                  ///< BOM dropped, CRLF and CR turned into LF
  std::vector<uint32_t> line_starts;  ///< byte offset of each line's first byte; never empty
};

class SourceSet {
 public:
  /// Takes a file in: drops a BOM, turns CRLF into LF. Cost O(size). Sizes above 1 GiB are the caller's
  /// error.
  FileId add(std::string name, std::string bytes);

  const SourceFile& file(FileId id) const { return files_[id.value]; }
  uint32_t count() const { return static_cast<uint32_t>(files_.size()); }

  /// Where a span begins. O(log lines + length of the line).
  Place place(const Span& span) const;
  /// Line number (from 1) of a byte offset; 0 when the span has no file.
  uint32_t line(const Span& span) const;
  /// The whole text of a line (from 1), without its newline.
  std::string_view line_text(FileId id, uint32_t line) const;

 private:
  std::vector<SourceFile> files_;
};

}  // namespace dramaturg::text
