// The report page's own parts, as tools/embed.cmake puts them into the program at build time:
// src/report/page/ holds them as files, so that editors and browsers know what they are.
#pragma once

#include <string_view>

namespace dramaturg::report {

extern const std::string_view page_html;    ///< with @TITLE@, @STYLE@, @DATA@ and @SCRIPT@ to be filled in
extern const std::string_view page_style;   ///< CSS
extern const std::string_view page_joined;  ///< the scripts, joined

}  // namespace dramaturg::report
