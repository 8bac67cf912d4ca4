// Ink in, a compiled story out: from text, from files through a provider, or from `.ink.json`.
//
//   Result<Compiled> compiled = compile("Once upon a time. -> END");
//   if (!compiled) return complain(compiled.error());
//   std::string json = compiled->json();
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "dramaturg/result.hpp"

namespace dramaturg {

/// Hands over the files that INCLUDE names, relative to the main file.
class FileProvider {
 public:
  virtual ~FileProvider() = default;
  /// False: there is no such file. Called from within compile(), on its thread.
  virtual bool read(std::string_view path, std::string& bytes) = 0;
};

/// What the compiler says about the author's text.
struct Message {
  enum class Severity : uint8_t { error, warning, note };
  Severity severity = Severity::error;
  std::string code;  ///< `unknown-target`, for scripts
  std::string text;  ///< one sentence
  std::string hint;  ///< what to do about it; may be empty
  std::string file;
  uint32_t line = 0, column = 0;  ///< from 1; 0: unknown
};

struct CompileOptions {
  std::string name = "story.ink";  ///< what places call the main file
  FileProvider* files = nullptr;   ///< none: an INCLUDE finds nothing
  bool count_all_visits = false;   ///< inklecate's `-c`
};

struct StoryData;

/// A story that can be run by any number of readers. Immutable; copies share it, on any threads.
class DRAMATURG_DOOR Compiled {
 public:
  /// Warnings and notes; errors too, when it was asked for in spite of them.
  const std::vector<Message>& messages() const;
  /// The story as `.ink.json`, version 21, byte for byte as the reference compiler writes it. Cost O(size).
  std::string json() const;
  /// The names of its global variables, in the order they are declared. O(variables).
  std::vector<std::string> variables() const;
  /// The EXTERNAL functions it calls.
  std::vector<std::string> externals() const;

  const StoryData& data() const { return *data_; }
  explicit Compiled(std::shared_ptr<const StoryData> data) : data_(std::move(data)) {}

 private:
  std::shared_ptr<const StoryData> data_;
};

/// Compiles ink. Errors of the author's give `does_not_compile`, with the first of them; all of them are in
/// `messages` when it is given. Cost O(size); any bytes are safe.
DRAMATURG_DOOR Result<Compiled> compile(std::string_view ink, const CompileOptions& options = {},
                                        std::vector<Message>* messages = nullptr);

/// Reads compiled ink, versions 18 to 21. `bad_input` says what is wrong, and where. Cost O(size); any bytes
/// are safe.
DRAMATURG_DOOR Result<Compiled> read_json(std::string_view json);

}  // namespace dramaturg
