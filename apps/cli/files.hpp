// Paths in, bytes out, and back: whole files with a limit on their size, written so that nobody ever sees
// half a file. Says in words what went wrong; knows nothing about stories.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dramaturg::cli {

constexpr uint64_t file_limit = 256ULL << 20;  ///< bytes; no story comes near it

/// Reads a whole file; `-` is stdin. False: `problem` says why ("ep2.ink: no such file").
[[nodiscard]] bool read_file(const std::string& path, std::string& bytes, std::string& problem,
                             uint64_t limit = file_limit);

/// Writes beside `path` and renames, so a failure leaves what was there; `-` is stdout, and what is not a
/// regular file (a pipe, /dev/null) is written straight. False: `problem` says why.
[[nodiscard]] bool write_file(const std::string& path, std::string_view bytes, std::string& problem);

bool is_folder(const std::string& path);
bool is_file(const std::string& path);  ///< there, and no folder

}  // namespace dramaturg::cli
