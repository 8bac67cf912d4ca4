# A build folder, a compiler and its flags in: installs the library somewhere, then configures, builds and runs a
# project that knows only find_package(dramaturg), and compiles the same program by what pkg-config says. The flags
# are those of the build (a library with sanitizers in it links only into a program that has them too).
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

build, compiler, *own = sys.argv[1:]
own = [flag for words in own for flag in words.split()]
outside = pathlib.Path(__file__).resolve().parent / "outside"


def run(*words, **more):
    made = subprocess.run([str(word) for word in words], capture_output=True, text=True, timeout=280, **more)
    assert made.returncode == 0, f"{words}\n{made.stdout}\n{made.stderr}"
    return made.stdout


with tempfile.TemporaryDirectory() as folder:
    prefix, out = pathlib.Path(folder, "prefix"), pathlib.Path(folder, "out")
    run("cmake", "--install", build, "--prefix", prefix, "--component", "library")
    run("cmake", "-G", "Ninja", "-S", outside, "-B", out, f"-DCMAKE_PREFIX_PATH={prefix}",
        f"-DCMAKE_CXX_COMPILER={compiler}",
        f"-DCMAKE_CXX_FLAGS={' '.join(own)}")
    run("cmake", "--build", out)
    for program in out.glob("outside*"):
        assert run(program) == "Hello from outside.\n"
    assert (out / "outside").exists()
    if shutil.which("pkg-config"):
        (pc,) = prefix.rglob("dramaturg.pc")
        env = {**os.environ, "PKG_CONFIG_PATH": str(pc.parent)}
        flags = run("pkg-config", "--cflags", "--libs", "dramaturg", env=env).split()
        program = pathlib.Path(folder, "by_flags")
        run(compiler, *own, "-std=c++20", outside / "main.cpp", "-o", program, *flags)
        env["LD_LIBRARY_PATH"] = str(prefix / "lib")  # the shared library, where there is one
        assert run(program, env=env) == "Hello from outside.\n"
