// Threads that help a search, and sleep between its rounds. They begin when the first round does, so a small
// story starts none. Nobody waits for a thread that has not woken: on a busy machine the others do its work.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>
#include <vector>

#include "graph/graph.hpp"

namespace dramaturg::cli {

class Threads final : public graph::Hands {
 public:
  /// `count` at least 1: who calls `run` is one of them.
  explicit Threads(uint32_t count) : count_(count) {}
  ~Threads();
  Threads(const Threads&) = delete;
  Threads& operator=(const Threads&) = delete;

  uint32_t count() const override { return count_; }
  void run(uint32_t parts, graph::Job& job) override;

 private:
  void help(uint32_t hand);
  void work(uint32_t hand, graph::Job& job);

  const uint32_t count_;
  std::vector<std::thread> threads_;
  std::mutex mutex_;
  std::condition_variable begun_, done_;
  // Under the mutex; `job_` and `parts_` stand while a round lasts.
  uint64_t round_ = 0;
  uint32_t busy_ = 0;  ///< who have woken in this round and are at work
  bool is_over_ = false;
  graph::Job* job_ = nullptr;  ///< null: between rounds
  uint32_t parts_ = 0;
  std::atomic<uint32_t> next_{0};
};

}  // namespace dramaturg::cli
