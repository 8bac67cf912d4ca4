// The command line's front door: hands argv to the verb that is named. Holds no story logic.
#include <cstdio>

int main() {
  std::fputs("dramaturg " DRAMATURG_VERSION "\n", stdout);
  return 0;
}
