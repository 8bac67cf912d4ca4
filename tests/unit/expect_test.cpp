// Guards src/base/expect.cpp.
#include "base/expect.hpp"

#include <gtest/gtest.h>

TEST(Expect, BrokenInvariantEndsWithSeventy) {
  EXPECT_EXIT(EXPECT(1 + 1 == 3, "arithmetic holds"), ::testing::ExitedWithCode(70), "arithmetic holds");
}
