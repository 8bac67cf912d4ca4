// Source + predicate → a smaller source that still fails: ever smaller runs of lines are left out (sections
// and balanced blocks first), then pieces of the lines that stayed. What no longer compiles fails the
// predicate by itself, so no grammar is needed here.
#include <vector>

#include "generate/generate.hpp"

namespace dramaturg::generate {

namespace {

using Lines = std::vector<std::string>;

Lines split(const std::string& source) {
  Lines lines;
  size_t begin = 0;
  while (begin < source.size()) {
    size_t end = source.find('\n', begin);
    if (end == std::string::npos) end = source.size();
    lines.push_back(source.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

std::string join(const Lines& lines) {
  std::string text;
  for (const auto& line : lines) text += line + "\n";
  return text;
}

class Shrinker {
 public:
  Shrinker(Lines lines, const std::function<bool(const std::string&)>& fails, uint32_t budget)
      : lines_(std::move(lines)), fails_(fails), budget_(budget) {}

  std::string run() {
    for (bool was_smaller = true; was_smaller && budget_ > 0;) {
      was_smaller = drop_sections();
      was_smaller |= drop_blocks();
      for (size_t width = lines_.size() / 2; width >= 1; width /= 2) was_smaller |= drop_runs(width);
      was_smaller |= shorten_lines();
    }
    return join(lines_);
  }

 private:
  bool keep(Lines candidate) {
    if (budget_ == 0) return false;
    --budget_;
    if (!fails_(join(candidate))) return false;
    lines_ = std::move(candidate);
    return true;
  }

  bool keep_without(size_t begin, size_t end) {
    Lines candidate(lines_.begin(), lines_.begin() + static_cast<long>(begin));
    candidate.insert(candidate.end(), lines_.begin() + static_cast<long>(end), lines_.end());
    return keep(std::move(candidate));
  }

  bool drop_sections() {
    bool was_smaller = false;
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].rfind("=", 0) != 0) continue;
      size_t end = i + 1;
      while (end < lines_.size() && lines_[end].rfind("=", 0) != 0) ++end;
      if (keep_without(i, end)) was_smaller = true, --i;
    }
    return was_smaller;
  }

  static int balance(const std::string& line) {
    int depth = 0;
    for (char c : line) depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    return depth;
  }

  // A block that opens on one line and closes on a later one: without it, or without its two ends.
  bool drop_blocks() {
    bool was_smaller = false;
    for (size_t i = 0; i < lines_.size(); ++i) {
      int depth = balance(lines_[i]);
      if (depth <= 0) continue;
      size_t end = i + 1;
      while (end < lines_.size() && depth > 0) depth += balance(lines_[end++]);
      if (keep_without(i, end)) {
        was_smaller = true, --i;
        continue;
      }
      Lines inside(lines_.begin(), lines_.begin() + static_cast<long>(i));
      inside.insert(inside.end(), lines_.begin() + static_cast<long>(i) + 1,
                    lines_.begin() + static_cast<long>(end) - 1);
      inside.insert(inside.end(), lines_.begin() + static_cast<long>(end), lines_.end());
      was_smaller |= keep(std::move(inside));
    }
    return was_smaller;
  }

  bool drop_runs(size_t width) {
    bool was_smaller = false;
    for (size_t i = 0; i < lines_.size();)
      if (keep_without(i, std::min(lines_.size(), i + width)))
        was_smaller = true;
      else
        i += width;
    return was_smaller;
  }

  // Leaves out one balanced pair of braces, brackets or parentheses, one side of a `|`, or some words.
  bool shorten_lines() {
    bool was_smaller = false;
    for (size_t i = 0; i < lines_.size() && budget_ > 0; ++i)
      for (bool again = true; again && budget_ > 0;) {
        again = false;
        for (const auto& shorter : pieces_left(lines_[i])) {
          Lines candidate = lines_;
          candidate[i] = shorter;
          if (!keep(std::move(candidate))) continue;
          was_smaller = again = true;
          break;
        }
      }
    return was_smaller;
  }

  static std::vector<std::string> pieces_left(const std::string& line) {
    std::vector<std::string> all;
    for (size_t i = 0; i < line.size(); ++i) {
      char open = line[i], close = open == '{' ? '}' : open == '[' ? ']' : open == '(' ? ')' : 0;
      if (!close) continue;
      int depth = 0;
      for (size_t k = i; k < line.size(); ++k) {
        depth += line[k] == open ? 1 : line[k] == close ? -1 : 0;
        if (depth != 0) continue;
        all.push_back(line.substr(0, i) + line.substr(k + 1));
        all.push_back(line.substr(0, i) + line.substr(i + 1, k - i - 1) + line.substr(k + 1));
        if (open == '(') all.push_back(line.substr(0, i) + "0" + line.substr(k + 1));
        break;
      }
    }
    for (size_t i = line.find(' '); i != std::string::npos; i = line.find(' ', i + 1)) {
      size_t next = line.find(' ', i + 1);
      all.push_back(line.substr(0, i) + (next == std::string::npos ? "" : line.substr(next)));
      if (i > 2) all.push_back(line.substr(0, i));
    }
    return all;
  }

  Lines lines_;
  const std::function<bool(const std::string&)>& fails_;
  uint32_t budget_;
};

}  // namespace

std::string shrink(std::string source, const std::function<bool(const std::string&)>& is_still_failing,
                   uint32_t budget) {
  return Shrinker(split(source), is_still_failing, budget).run();
}

}  // namespace dramaturg::generate
