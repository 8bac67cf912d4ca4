// Starts node with two pipes; a request is one line, an answer is one line.
#include "differential/oracle.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace differential {

using nlohmann::json;

Oracle::Oracle(const std::string& folder) {
  signal(SIGPIPE, SIG_IGN);
  int down[2], up[2];
  if (pipe2(down, O_CLOEXEC) != 0 || pipe2(up, O_CLOEXEC) != 0) throw std::runtime_error("no pipes");
  std::string script = folder + "/walk.js";
  child_ = fork();
  if (child_ < 0) throw std::runtime_error("no process");
  if (child_ == 0) {
    dup2(down[0], 0);
    dup2(up[1], 1);
    execlp("node", "node", "--stack-size=4000", script.c_str(), static_cast<char*>(nullptr));
    _exit(127);
  }
  close(down[0]);
  close(up[1]);
  to_ = down[1];
  from_ = up[0];
  ask({.source = "ready -> END\n", .files = {}, .seeds = {1}, .turns = 1});
  if (answer().walks.size() != 1) throw std::runtime_error("the oracle does not answer");
}

Oracle::~Oracle() {
  close(to_);
  close(from_);
  waitpid(child_, nullptr, 0);
}

void Oracle::ask(const Play& play) {
  json request{{"source", play.source}, {"files", play.files}, {"seeds", play.seeds}, {"turns", play.turns}};
  std::string line = request.dump(-1, ' ', true, json::error_handler_t::replace) + "\n";
  for (size_t at = 0; at < line.size();) {
    ssize_t n = write(to_, line.data() + at, line.size() - at);
    if (n <= 0) throw std::runtime_error("the oracle is gone");
    at += static_cast<size_t>(n);
  }
}

Performance Oracle::answer() {
  size_t end;
  while ((end = buffer_.find('\n')) == std::string::npos) {
    char chunk[65536];
    ssize_t n = read(from_, chunk, sizeof chunk);
    if (n <= 0) throw std::runtime_error("the oracle is gone: are node and its modules installed?");
    buffer_.append(chunk, static_cast<size_t>(n));
  }
  json answer = json::parse(buffer_.substr(0, end));
  buffer_.erase(0, end + 1);
  Performance made;
  if (answer["json"].is_string()) made.json = answer["json"];
  made.errors = answer["errors"].get<Lines>();
  made.walks = answer["walks"].get<std::vector<Lines>>();
  if (answer.contains("faults")) made.faults = answer["faults"].get<Lines>();
  return made;
}

}  // namespace differential
