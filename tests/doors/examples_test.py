# The examples of the headers and of docs/embedding.md in: all are compiled into one program, run, and print what
# their comments `// prints …` say. arguments: BUILD COMPILER FLAGS…; the flags are those the library was built with.
import pathlib
import re
import subprocess
import sys
import tempfile

build, compiler, *flags = sys.argv[1:]
flags = [flag for words in flags for flag in words.split()]
top = pathlib.Path(__file__).resolve().parents[2]

PRELUDE = """
#include <dramaturg/dramaturg.h>
#include <dramaturg/explore.hpp>
#include <dramaturg/story.hpp>
#include <cstdio>
#include <map>
using namespace dramaturg;
namespace {
[[maybe_unused]] void print(const std::string& text) {
  std::fputs(text.c_str(), stdout);
  if (text.empty() || text.back() != '\\n') std::fputs("\\n", stdout);
}
[[maybe_unused]] int complain(const std::string& text) { print("complaint: " + text); return 1; }
[[maybe_unused]] int complain(const Error& error) { return complain(error.text); }
[[maybe_unused]] size_t ask_the_player(const std::vector<Choice>& choices) { return choices.size() - 1; }
const char* const tale = R"(VAR gold = 3
LIST bag = (coin), rope
EXTERNAL hour()
The kettle sings.
* [Pour] You pour.
* [Wait] You wait.
- It is {hour()} o'clock. -> END
=== aside
Meanwhile. -> END
=== function spend(n)
~ gold = gold - n
You pay {n}.
~ return gold
=== function hour
~ return 12
)";
}
"""


def examples():
    """(where, code): the indented lines at the top of each header, and each block ```cpp of the docs."""
    for header in sorted((top / "include/dramaturg").glob("*.hpp")):
        lines = []
        for line in header.read_text().split("\n"):
            if not line.startswith("//"):
                break
            lines.append(line)
        code = "\n".join(line[5:] for line in lines if line.startswith("//   "))
        assert code, f"{header} opens without an example"
        yield header.name, code
    for i, code in enumerate(re.findall(r"^```cpp\n(.*?)^```", (top / "docs/embedding.md").read_text(), re.M | re.S)):
        yield f"embedding.md, example {i + 1}", code


def program(found):
    """Each example is a function that has a story, its compiled form and nothing else."""
    out = PRELUDE
    for i, (where, code) in enumerate(found):
        own = re.search(r"^Result<Compiled> compiled\b", code, re.M)
        given = "" if own else "  const Result<Compiled> compiled = compile(tale);\n  Story story(*compiled);\n  (void)story;\n"
        if re.search(r"^Story story\(", code, re.M):
            given = "" if own else "  const Result<Compiled> compiled = compile(tale);\n"
        out += f"// {where}\nint example_{i}() {{\n{given}{{\n{code}}}\n  return 0;\n}}\n"
    calls = "".join(f'  std::fputs("== {i}\\n", stdout);\n  failed += example_{i}();\n' for i in range(len(found)))
    return out + "int main() {\n  int failed = 0;\n" + calls + "  return failed;\n}\n"


def c_examples():
    text = (top / "docs/embedding.md").read_text()
    return re.findall(r"^```c\n(.*?)^```", text, re.M | re.S)


def run(*words):
    made = subprocess.run([str(word) for word in words], capture_output=True, text=True, timeout=280)
    assert made.returncode == 0, f"{words}\n{made.stdout}\n{made.stderr}"
    return made.stdout


with tempfile.TemporaryDirectory() as folder:
    found = list(examples())
    assert len(found) >= 10, len(found)
    source, binary = pathlib.Path(folder, "examples.cpp"), pathlib.Path(folder, "examples")
    source.write_text(program(found))
    library = pathlib.Path(build, "libdramaturg.a")
    warnings = ["-Wall", "-Wextra", "-Werror", "-Wno-unused-command-line-argument"]  # flags of linking, under -c
    run(compiler, "-std=c++20", "-O0", *flags, *warnings, f"-I{top}/include", source, library, "-o", binary)
    printed = re.split(r"^== \d+\n", run(binary), flags=re.M)[1:]
    for (where, code), text in zip(found, printed):
        wanted = re.findall(r"// prints (.*)$", code, re.M)
        assert not wanted or text.splitlines() == wanted, f"{where} prints {text!r}, not {wanted!r}"
    for i, code in enumerate(c_examples()):
        source = pathlib.Path(folder, f"example_{i}.c")
        source.write_text(code)
        run(compiler, "-x", "c", "-std=c89", "-pedantic", *[f for f in flags if not f.startswith("-std")], *warnings, "-c",
            f"-I{top}/include", source, "-o", pathlib.Path(folder, "c.o"))
        run(compiler, *flags, pathlib.Path(folder, "c.o"), library, "-o", binary)
        wanted = re.findall(r"/\* prints (.*?) \*/", code)
        assert wanted and run(binary).splitlines() == wanted, code
