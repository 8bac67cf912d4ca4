// Memory for large arrays that are looked up here and there: in huge pages, where the system gives them.
//
// With pages of 4 KiB nearly each look into a table of many megabytes waits for the address to be translated,
// too. An allocation of some megabytes begins at a multiple of 2 MiB, and the system is asked (not told) to
// back it by pages of that size. Elsewhere this is the usual allocator.
#pragma once

#include <cstddef>
#include <vector>

namespace dramaturg::base {

void* allocate_pages(size_t bytes);
void free_pages(void* memory, size_t bytes);

template <class T>
struct PageAllocator {
  using value_type = T;
  PageAllocator() = default;
  template <class Other>
  PageAllocator(const PageAllocator<Other>&) {}
  T* allocate(size_t count) { return static_cast<T*>(allocate_pages(count * sizeof(T))); }
  void deallocate(T* memory, size_t count) { free_pages(memory, count * sizeof(T)); }
  friend bool operator==(PageAllocator, PageAllocator) { return true; }
};

template <class T>
using LargeVector = std::vector<T, PageAllocator<T>>;

}  // namespace dramaturg::base
