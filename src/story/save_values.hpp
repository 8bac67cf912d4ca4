// The values of a save: tokens → Value, with every name looked up in the story that is there now. What it has
// no longer is noted, and 0 stands for it.
#pragma once

#include <string>
#include <unordered_map>

#include "program/program.hpp"
#include "story/save_tokens.hpp"

namespace dramaturg::story {

class SaveValues : protected SaveTokens {
 protected:
  SaveValues(const Program& program, Pool& pool, SaveReading& reading);

  /// Any value of ink as the reference writes it.
  bool value(uint32_t token, Value& out);

  const Program& program_;
  Pool& pool_;
  std::unordered_map<std::string, uint32_t> globals_, temps_;  ///< by name

 private:
  bool numeric(uint32_t token, Value& out);
  bool textual(uint32_t token, Value& out);
  bool structured(uint32_t token, Value& out);
  bool target(uint32_t path, Value& out);
  bool pointer(uint32_t token, uint32_t name_token, Value& out);
  bool list(uint32_t token, uint32_t items, Value& out);

  std::unordered_map<std::string, uint32_t> targets_, items_, origins_;
};

}  // namespace dramaturg::story
