// The text is cut into the elements of its arrays; what stands behind the last comma of an array (its names
// and flags) stays where it is.
#include "generate/mutate.hpp"

#include <vector>

#include "generate/random.hpp"

namespace dramaturg::generate {
namespace {

struct Piece {
  size_t begin, end;
  uint32_t array;  ///< of which it is an element
};

/// The elements of the root container's arrays, the last of each left out.
class Cutter {
 public:
  explicit Cutter(const std::string& json) : json_(json) {
    at_ = json.find("\"root\":");
    if (at_ == std::string::npos) return;
    at_ += 7;
    value();
  }
  std::vector<Piece> pieces;
  std::vector<Piece> paths;  ///< what diverts, choices and target values name

 private:
  void string() {
    for (++at_; at_ < json_.size() && json_[at_] != '"'; ++at_)
      if (json_[at_] == '\\') ++at_;
    ++at_;
  }
  void value() {
    if (at_ >= json_.size()) return;
    if (json_[at_] == '"') return string();
    if (json_[at_] == '[') return array();
    if (json_[at_] == '{') return object();
    while (at_ < json_.size() && json_[at_] != ',' && json_[at_] != ']' && json_[at_] != '}') ++at_;
  }
  void array() {
    const uint32_t number = ++arrays_;
    std::vector<Piece> own;
    for (++at_; at_ < json_.size() && json_[at_] != ']';) {
      const size_t begin = at_;
      value();
      own.push_back({begin, at_, number});
      if (at_ < json_.size() && json_[at_] == ',') ++at_;
    }
    ++at_;
    if (!own.empty()) own.pop_back();
    pieces.insert(pieces.end(), own.begin(), own.end());
  }
  void object() {
    for (++at_; at_ < json_.size() && json_[at_] != '}';) {
      const size_t name = at_;
      string();
      const std::string key = json_.substr(name, at_ - name);
      ++at_;  // the colon
      const size_t begin = at_;
      value();
      if (key == "\"->\"" || key == "\"^->\"" || key == "\"*\"" || key == "\"f()\"" || key == "\"->t->\"")
        paths.push_back({begin, at_, 0});
      if (at_ < json_.size() && json_[at_] == ',') ++at_;
    }
    ++at_;
  }

  const std::string& json_;
  size_t at_ = 0;
  uint32_t arrays_ = 0;
};

std::string changed(const std::string& json, Random& random) {
  const Cutter cut(json);
  if (cut.pieces.empty()) return json;
  const auto text = [&](const Piece& piece) { return json.substr(piece.begin, piece.end - piece.begin); };
  const Piece one = random.pick(cut.pieces);
  std::string out = json;
  switch (random.below(7)) {
    case 0: return out.replace(one.begin, one.end - one.begin + 1, "");  // with its comma
    case 1: return out.insert(one.begin, text(one) + ",");
    case 2:
    case 3: {
      const std::string other = text(random.pick(cut.pieces));
      return out.insert(one.begin, other + ",");
    }
    case 4: {  // two neighbours change places
      for (const Piece& next : cut.pieces)
        if (next.array == one.array && next.begin == one.end + 1)
          return out.replace(one.begin, next.end - one.begin, text(next) + "," + text(one));
      return out;
    }
    default: {
      if (cut.paths.empty()) return out;
      const Piece path = random.pick(cut.paths);
      return out.replace(path.begin, path.end - path.begin, text(random.pick(cut.paths)));
    }
  }
}

}  // namespace

std::string mutate(const std::string& json, uint64_t seed) {
  Random random(seed);
  std::string out = json;
  for (uint32_t n = 1 + random.below(2); n > 0; --n) out = changed(out, random);
  return out;
}

}  // namespace dramaturg::generate
