// Parts are taken in ascending order by whoever is free, so each hand's parts ascend, too.
#include "cli/hands.hpp"

namespace dramaturg::cli {

Threads::~Threads() {
  {
    const std::lock_guard lock(mutex_);
    is_over_ = true;
  }
  begun_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void Threads::run(uint32_t parts, graph::Job& job) {
  while (threads_.size() + 1 < count_)
    threads_.emplace_back([this, hand = static_cast<uint32_t>(threads_.size()) + 1] { help(hand); });
  {
    const std::lock_guard lock(mutex_);
    job_ = &job;
    parts_ = parts;
    next_ = 0;
    ++round_;
  }
  begun_.notify_all();
  work(0, job);
  std::unique_lock lock(mutex_);
  job_ = nullptr;
  done_.wait(lock, [&] { return busy_ == 0; });
}

void Threads::help(uint32_t hand) {
  uint64_t seen = 0;
  std::unique_lock lock(mutex_);
  while (true) {
    begun_.wait(lock, [&] { return is_over_ || (job_ != nullptr && round_ != seen); });
    if (is_over_) return;
    seen = round_;
    ++busy_;
    graph::Job& job = *job_;
    lock.unlock();
    work(hand, job);
    lock.lock();
    if (--busy_ == 0) done_.notify_one();
  }
}

void Threads::work(uint32_t hand, graph::Job& job) {
  for (uint32_t part = next_++; part < parts_; part = next_++) job.work(part, hand);
}

}  // namespace dramaturg::cli
