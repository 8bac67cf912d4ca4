// The door: main file and included files, each checked, freed of comments and parsed; content of a file in
// place of its INCLUDE, its knots behind all knots of the file that includes it.
#include "syntax/parse.hpp"

#include <algorithm>

#include "base/expect.hpp"
#include "syntax/characters.hpp"
#include "syntax/comments.hpp"
#include "syntax/parser.hpp"

namespace dramaturg::syntax {

namespace {

using text::Code;
using text::FileId;

constexpr size_t size_limit_mib = 32;   ///< all files together, repeated includes counted again
constexpr size_t include_limit = 2000;  ///< files, repeated ones counted again
constexpr size_t include_depth = 50;

/// Follows INCLUDEs depth first. The names of the files on the way down are the cycle check.
class Reader {
 public:
  Reader(text::SourceSet& sources, text::FileProvider& files, text::Diagnostics& diagnostics, MadeFiles* made)
      : sources_(sources), files_(files), diagnostics_(diagnostics), made_(made) {}

  /// `where` is the place to blame for a file that is too large.
  void read(std::string name, std::string bytes, Span where, Block& body, std::vector<Flow>& flows) {
    total_ += bytes.size();
    if (total_ > size_limit_mib << 20) {
      diagnostics_.add(Code::source_too_large, where, {std::to_string(size_limit_mib)});
      return;
    }
    open_.push_back(name);
    const FileId file = sources_.add(std::move(name), std::move(bytes));
    if (is_text(file)) {
      const CleanText clean = without_comments(sources_.file(file).bytes);
      std::vector<Flow> included;
      Parser parser(clean, sources_, file, diagnostics_,
                    [&](const std::string& path, Span at, Block& out) { include(path, at, out, included); });
      parser.parse_file(body, flows);
      for (Flow& flow : included) flows.push_back(std::move(flow));
    }
    open_.pop_back();
  }

 private:
  bool is_text(FileId file) {
    const std::string& bytes = sources_.file(file).bytes;
    const size_t bad = find_not_utf8(bytes);
    const size_t nul = bytes.find('\0');
    if (bad != std::string::npos) {
      const auto at = static_cast<uint32_t>(bad);
      diagnostics_.add(Code::not_utf8, Span{file, at, at + 1});
    } else if (nul != std::string::npos) {
      const auto at = static_cast<uint32_t>(nul);
      diagnostics_.add(Code::stray_nul, Span{file, at, at + 1});
    }
    return bad == std::string::npos && nul == std::string::npos;
  }

  void include(const std::string& path, Span at, Block& out, std::vector<Flow>& flows) {
    for (const std::string& name : open_)
      if (name == path) return diagnostics_.add(Code::include_cycle, at, {path});
    if (open_.size() > include_depth)
      return diagnostics_.add(Code::include_too_deep, at, {std::to_string(include_depth)});
    if (++count_ > include_limit) {
      if (count_ == include_limit + 1)
        diagnostics_.add(Code::include_too_many, at, {std::to_string(include_limit)});
      return;
    }
    if (made_ != nullptr && made_->make(path, at, out)) {
      out.push_back(Node{at, Newline{}});
      return;
    }
    std::string bytes;
    if (!files_.read(path, bytes)) return diagnostics_.add(Code::include_missing, at, {path});
    Block body;
    const size_t flows_before = flows.size();
    read(path, std::move(bytes), at, body, flows);
    // The reference adds the newline to any file that holds something.
    const bool is_empty = body.empty() && flows.size() == flows_before;
    if (!body.empty()) out.push_back(Node{at, Included{std::move(body)}});
    if (!is_empty) out.push_back(Node{at, Newline{}});
  }

  text::SourceSet& sources_;
  text::FileProvider& files_;
  text::Diagnostics& diagnostics_;
  MadeFiles* made_;
  std::vector<std::string> open_;
  size_t total_ = 0;
  size_t count_ = 0;
};

}  // namespace

Tree parse(text::SourceSet& sources, std::string name, std::string bytes, text::FileProvider& files,
           text::Diagnostics& diagnostics, MadeFiles* made) {
  Tree tree;
  const FileId main{sources.count()};
  Reader(sources, files, diagnostics, made)
      .read(std::move(name), std::move(bytes), Span{}, tree.root.body, tree.root.flows);
  if (sources.count() > main.value) tree.root.span = Span{main, 0, 0};
  return tree;
}

bool parse_expression(const text::SourceSet& sources, text::Span where, text::Diagnostics& diagnostics,
                      Expr& out) {
  const std::string_view bytes = sources.file(where.file).bytes;
  CleanText clean = without_comments(bytes.substr(where.begin, where.end - where.begin));
  std::replace(clean.text.begin(), clean.text.end(), '\n', ' ');
  for (CleanText::Piece& piece : clean.pieces) piece.original += where.begin;
  return Parser(clean, sources, where.file, diagnostics, {}).parse_value(out);
}

}  // namespace dramaturg::syntax
