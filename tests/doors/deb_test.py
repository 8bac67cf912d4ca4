# A build folder and its version in: CPack makes the .deb, and what dpkg says of it and what it unpacks to is what
# the docs promise: program, manual page, completion, both libraries, headers, both packages' files, and the licence.
import ctypes
import gzip
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

build, version = sys.argv[1:]
if not shutil.which("dpkg-deb"):
    print("skipped: there is no dpkg-deb here")
    sys.exit(77)


def run(*words, **more):
    made = subprocess.run([str(word) for word in words], capture_output=True, text=True, timeout=280, **more)
    assert made.returncode == 0, f"{words}\n{made.stdout}\n{made.stderr}"
    return made.stdout


with tempfile.TemporaryDirectory() as folder:
    run("cpack", "--config", pathlib.Path(build, "CPackConfig.cmake"), "-B", folder, cwd=folder)
    (deb,) = pathlib.Path(folder).glob("*.deb")
    machine = run("dpkg", "--print-architecture").strip()
    assert deb.name == f"dramaturg_{version}_{machine}.deb", deb.name
    assert run("dpkg-deb", "--field", deb, "Package", "Version", "Architecture", "Section").splitlines() == [
        "Package: dramaturg", f"Version: {version}", f"Architecture: {machine}", "Section: text"]
    depends = {re.split(r"[ :]", each)[0] for each in run("dpkg-deb", "--field", deb, "Depends").strip().split(", ")}
    assert {"libc6", "libstdc++6", "libutf8proc2"} <= depends <= {"libc6", "libstdc++6", "libutf8proc2", "libgcc-s1", "libmimalloc2.0"}, depends
    assert "ldconfig" in run("dpkg-deb", "--info", deb, "triggers")

    root = pathlib.Path(folder, "root")
    run("dpkg-deb", "--extract", deb, root)
    soname = "libdramaturg.so." + ".".join(version.split(".")[:2])
    for name in ("bin/dramaturg", "lib/libdramaturg.a", "lib/libdramaturg.so", f"lib/{soname}", "include/dramaturg/dramaturg.h",
                 "include/dramaturg/story.hpp", "lib/pkgconfig/dramaturg.pc", "lib/cmake/dramaturg/dramaturg-config.cmake",
                 "share/bash-completion/completions/dramaturg", "share/doc/dramaturg/copyright"):
        assert root.joinpath("usr", name).exists(), name
    owners = {line.split()[1] for line in run("dpkg-deb", "--contents", deb).splitlines()}
    assert owners == {"root/root"}, owners
    assert f"dramaturg {version}\n" == run(root / "usr/bin/dramaturg", "--version")
    page = gzip.decompress(root.joinpath("usr/share/man/man1/dramaturg.1.gz").read_bytes()).decode()
    assert page.startswith(".TH DRAMATURG 1"), page[:80]
    door = ctypes.CDLL(str(root / "usr/lib" / soname))
    door.dramaturg_version.restype = ctypes.c_char_p
    assert door.dramaturg_version().decode() == version

    # A program in C needs a C compiler and nothing else to use the library.
    if shutil.which("cc") and shutil.which("pkg-config"):
        env = {**os.environ, "PKG_CONFIG_PATH": str(root / "usr/lib/pkgconfig"), "LD_LIBRARY_PATH": str(root / "usr/lib")}
        host = pathlib.Path(__file__).resolve().parents[2] / "examples/host.c"
        flags = run("pkg-config", "--define-prefix", "--cflags", "--libs", "dramaturg", env=env).split()
        run("cc", host, "-o", root / "host", *flags)
        story = root / "tea.ink"
        story.write_text("The kettle sings.\n-> END\n")
        assert run(root / "host", story, env=env) == "The kettle sings.\n"
