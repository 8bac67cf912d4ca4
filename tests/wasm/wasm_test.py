# The core, base to verdict, built by clang-19 for wasm32-wasi, every warning an error; then a story played and explored
# by it in node. Skips (exit 77) with the reason where the compiler, that target's libraries or node's WASI are missing.
# DRAMATURG_WASI names another root than / for the libraries.
import concurrent.futures
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

top = pathlib.Path(__file__).resolve().parents[2]
root = pathlib.Path(os.environ.get("DRAMATURG_WASI", "/"))
compiler = shutil.which("clang++-19")
launcher = [path] if (path := shutil.which("ccache")) else []  # two minutes the first time, seconds from then on
library = root / "usr/lib/llvm-19/lib/wasm32-wasi"
headers = [root / "usr/lib/llvm-19/include/wasm32-wasi/c++/v1", root / "usr/include/wasm32-wasi"]
runtime = root / "usr/lib/llvm-19/lib/clang/19/lib/wasi/libclang_rt.builtins-wasm32.a"
LAYERS = ("base", "text", "syntax", "world", "containers", "program", "story", "graph", "verdict")


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(77)


if not compiler:
    skip("there is no clang++-19 here")
for needed, package in ((headers[0], "libc++-19-dev-wasm32"), (headers[1], "wasi-libc"),
                        (library / "libc++abi.a", "libc++abi-19-dev-wasm32"), (runtime, "libclang-rt-19-dev-wasm32")):
    if not needed.exists():
        skip(f"{needed} is not there: apt-get install {package}")
if not shutil.which("wasm-ld-19"):
    skip("there is no wasm-ld-19 here: apt-get install lld-19")


def run(*words, **more):
    made = subprocess.run([str(word) for word in words], capture_output=True, text=True, timeout=600, **more)
    assert made.returncode == 0, f"{words}\n{made.stdout}\n{made.stderr}"
    return made.stdout


def build(folder):
    # A folder of its own for the one header-only library: nothing else of this machine's may be seen. It is named by
    # `.`, so that every run has the same command and a cache of compilations knows it again.
    os.symlink("/usr/include/xxhash.h", folder / "xxhash.h")
    flags = ["--target=wasm32-wasi", "-std=c++20", "-O0", "-fno-exceptions", "-fno-rtti", "-Wall", "-Wextra", "-Werror",
             "-DDRAMATURG_VERSION=\"0\"", "-nostdinc++", *[f"-isystem{each}" for each in (*headers, ".")], f"-I{top}/src", f"-I{top}/include"]
    sources = [top / "tests/wasm/play.cpp", *(each for layer in LAYERS for each in sorted(top.glob(f"src/{layer}/*.cpp")))]
    objects = [folder / f"{i}.o" for i in range(len(sources))]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda pair: run(*launcher, compiler, *flags, "-c", pair[0], "-o", pair[1], cwd=folder), zip(sources, objects)))
    # What some builds of libc++ want and wasi-libc lacks: the guard of the stack.
    guard = folder / "guard.c"
    guard.write_text("unsigned long __stack_chk_guard = 1;\nvoid __stack_chk_fail(void) { __builtin_trap(); }\n")
    run(compiler, "--target=wasm32-wasi", "-x", "c", "-c", guard, "-o", folder / "guard.o")
    program = folder / "play.wasm"
    libc = root / "usr/lib/wasm32-wasi"
    run("wasm-ld-19", libc / "crt1.o", *objects, folder / "guard.o", f"-L{libc}", f"-L{library}", "-lc++", "-lc++abi",
        "-lc", runtime, "-o", program)
    return program


LOADER = """
const {WASI} = require('node:wasi');
const wasi = new WASI({version: 'preview1', args: [], env: {}});
WebAssembly.instantiate(require('fs').readFileSync(process.argv[2]), wasi.getImportObject())
    .then(({instance}) => process.exit(wasi.start(instance)));
"""

with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    program = build(folder)
    print(f"{program.stat().st_size / 1024:.0f} kB")
    if shutil.which("node"):
        (folder / "run.js").write_text(LOADER)
        played = run("node", "--no-warnings", folder / "run.js", program)
        # Two: where the reader chooses, and the end, which nothing remembers how it was reached.
        assert played == "The kettle sings.\nYou pour 7.5.\ncomplete, 2 situations\n", played
