// Lines with their indentation.
#include "world/code.hpp"

namespace dramaturg::world {

std::string negated(const std::string& condition) {
  const bool is_name = condition.find_first_of(" ()") == std::string::npos;
  return is_name ? "not " + condition : "not (" + condition + ")";
}

void Code::line(text::Span origin, const std::string& text) {
  if (!text.empty()) text_.append(static_cast<size_t>(depth_) * 4, ' ');
  text_ += text;
  text_ += '\n';
  origins_.push_back(origin);
}

Code Code::deeper() const {
  Code out;
  out.depth_ = depth_ + 1;
  return out;
}

void Code::append(const Code& other) {
  text_ += other.text_;
  origins_.insert(origins_.end(), other.origins_.begin(), other.origins_.end());
  must_settle = must_settle || other.must_settle;
}

void Code::close_block(text::Span origin, const std::string& condition, const Code& body,
                       const Code& otherwise) {
  if (body.empty() && otherwise.empty()) return;
  line(origin, body.empty() ? "{ " + negated(condition) + ":" : "{ " + condition + ":");
  append(body.empty() ? otherwise : body);
  if (!body.empty() && !otherwise.empty()) {
    line(origin, "- else:");
    append(otherwise);
  }
  line(origin, "}");
}

}  // namespace dramaturg::world
