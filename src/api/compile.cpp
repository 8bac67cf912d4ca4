// The door `compile`: parse, build, lower; diagnostics become messages.
#include "dramaturg/compile.hpp"

#include "api/data.hpp"
#include "containers/build.hpp"
#include "containers/json.hpp"
#include "syntax/parse.hpp"
#include "text/diagnostic.hpp"

namespace dramaturg {
namespace {

struct Files final : text::FileProvider {
  explicit Files(dramaturg::FileProvider* provider) : provider(provider) {}
  bool read(std::string_view path, std::string& bytes) override {
    return provider != nullptr && provider->read(path, bytes);
  }
  dramaturg::FileProvider* provider;
};

Message message_of(const text::SourceSet& sources, const text::Diagnostic& diagnostic) {
  const text::Place place = sources.place(diagnostic.span);
  Message message;
  message.severity = static_cast<Message::Severity>(text::severity(diagnostic.code));
  message.code = text::name(diagnostic.code);
  message.text = text::sentence(diagnostic);
  message.hint = text::hint(diagnostic);
  message.file = std::string(place.file);
  message.line = place.line;
  message.column = place.column;
  return message;
}

}  // namespace

const char* version() { return DRAMATURG_VERSION; }

const std::vector<Message>& Compiled::messages() const { return data_->messages; }

std::string Compiled::json() const { return containers::write_json(data_->containers); }

std::vector<std::string> Compiled::variables() const { return data_->program.globals; }

std::vector<std::string> Compiled::externals() const {
  std::vector<std::string> names;
  for (const program::ExternalInfo& external : data_->program.externals) names.push_back(external.name);
  return names;
}

Result<Compiled> compile(std::string_view ink, const CompileOptions& options,
                         std::vector<Message>* messages) {
  if (ink.size() > (size_t{1} << 30)) return Error{ErrorKind::bad_input, "A story has at most 1 GiB of text"};
  auto data = std::make_shared<StoryData>();
  text::Diagnostics diagnostics;
  Files files(options.files);
  const syntax::Tree tree = syntax::parse(data->sources, options.name, std::string(ink), files, diagnostics);
  if (!diagnostics.has_errors())
    data->containers = containers::build(tree, {options.count_all_visits}, diagnostics);
  diagnostics.sort();
  for (const text::Diagnostic& each : diagnostics.all())
    data->messages.push_back(message_of(data->sources, each));
  if (messages != nullptr) *messages = data->messages;
  for (const Message& each : data->messages)
    if (each.severity == Message::Severity::error)
      return Error{ErrorKind::does_not_compile, each.text, each.file, each.line, each.column};
  data->program = program::lower(data->containers);
  return Compiled(std::move(data));
}

Result<Compiled> read_json(std::string_view json) {
  auto data = std::make_shared<StoryData>();
  containers::JsonError error;
  if (!containers::read_json(json, data->containers, error))
    return Error{ErrorKind::bad_input, error.text, {}, error.line, error.column};
  data->is_compiled_elsewhere = true;
  data->program = program::lower(data->containers);
  return Compiled(std::move(data));
}

}  // namespace dramaturg
