// Aligned, and with a word to the system about it.
#include "base/pages.hpp"

#include <new>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace dramaturg::base {
namespace {
constexpr size_t huge_page = size_t{2} << 20, least = size_t{4} << 20;
}  // namespace

void* allocate_pages(size_t bytes) {
  if (bytes < least) return ::operator new(bytes);
  void* memory = ::operator new(bytes, std::align_val_t{huge_page});
#if defined(__linux__)
  madvise(memory, bytes, MADV_HUGEPAGE);  // where it is refused, nothing is lost
#endif
  return memory;
}

void free_pages(void* memory, size_t bytes) {
  if (bytes < least)
    ::operator delete(memory);
  else
    ::operator delete(memory, std::align_val_t{huge_page});
}

}  // namespace dramaturg::base
