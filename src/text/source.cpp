// Takes files in and finds places in them: one scan for line starts when a file is added, a binary search and
// a count of code points when a place is asked for.
#include "text/source.hpp"

#include <algorithm>

#include "base/expect.hpp"

namespace dramaturg::text {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

void normalise(std::string& bytes) {
  if (bytes.compare(0, byte_order_mark.size(), byte_order_mark) == 0) bytes.erase(0, byte_order_mark.size());
  size_t to = bytes.find('\r');  // most files have none
  if (to == std::string::npos) return;
  for (size_t i = to; i < bytes.size(); ++i) {
    if (bytes[i] == '\r') {
      if (i + 1 < bytes.size() && bytes[i + 1] == '\n') continue;
      bytes[to++] = '\n';
    } else {
      bytes[to++] = bytes[i];
    }
  }
  bytes.resize(to);
}

}  // namespace

FileId SourceSet::add(std::string name, std::string bytes) {
  EXPECT(bytes.size() <= (size_t{1} << 30), "the caller keeps files under 1 GiB");
  normalise(bytes);
  SourceFile file{std::move(name), std::move(bytes), {}};
  file.line_starts.reserve(1 + static_cast<size_t>(std::count(file.bytes.begin(), file.bytes.end(), '\n')));
  file.line_starts.push_back(0);
  for (size_t i = file.bytes.find('\n'); i != std::string::npos; i = file.bytes.find('\n', i + 1))
    file.line_starts.push_back(static_cast<uint32_t>(i + 1));
  files_.push_back(std::move(file));
  return FileId{static_cast<uint32_t>(files_.size() - 1)};
}

uint32_t SourceSet::line(const Span& span) const {
  if (!span.file) return 0;
  const auto& starts = file(span.file).line_starts;
  return static_cast<uint32_t>(std::upper_bound(starts.begin(), starts.end(), span.begin) - starts.begin());
}

Place SourceSet::place(const Span& span) const {
  if (!span.file) return {};
  const SourceFile& in = file(span.file);
  Place out{in.name, line(span), 1};
  for (size_t i = in.line_starts[out.line - 1]; i < span.begin && i < in.bytes.size(); ++i)
    if ((static_cast<unsigned char>(in.bytes[i]) & 0xC0) != 0x80) ++out.column;
  return out;
}

std::string_view SourceSet::line_text(FileId id, uint32_t line) const {
  if (!id || line == 0 || line > file(id).line_starts.size()) return {};
  const SourceFile& in = file(id);
  const size_t begin = in.line_starts[line - 1];
  const size_t end = line < in.line_starts.size() ? in.line_starts[line] - 1 : in.bytes.size();
  return std::string_view(in.bytes).substr(begin, end - begin);
}

}  // namespace dramaturg::text
