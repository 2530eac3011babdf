"""R11 for what writes files of its own: backup, restore, migration, undo and export, where the k-th call to the system fails.

A library that is loaded before the system's own stands between the process and its calls; it is compiled here and counts
what SQLite and Python ask of the disk alike. It needs Linux and a C compiler.
"""

from __future__ import annotations

import ctypes
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path

from bench.faults.kills import Tally, fresh
from bench.faults.rooms import WORKS, judge, states_of, what_happens
from bench.faults.workload import course

SOURCE = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <sys/types.h>
static long fail_at = -1, made = 0;
void arm(long k) { fail_at = k; made = 0; }
long calls(void) { fail_at = -1; return made; }
static int fails(void) {
    if (fail_at < 0 || ++made != fail_at) return 0;
    errno = EIO;
    return 1;
}
#define CALL(type, name, parameters, arguments) \\
    type name parameters { \\
        static type (*real) parameters; \\
        if (!real) real = dlsym(RTLD_NEXT, #name); \\
        return fails() ? -1 : real arguments; \\
    }
CALL(ssize_t, read, (int f, void *b, size_t n), (f, b, n))
CALL(ssize_t, write, (int f, const void *b, size_t n), (f, b, n))
CALL(ssize_t, pread64, (int f, void *b, size_t n, off64_t o), (f, b, n, o))
CALL(ssize_t, pwrite64, (int f, const void *b, size_t n, off64_t o), (f, b, n, o))
CALL(int, open64, (const char *p, int o, mode_t m), (p, o, m))
CALL(int, ftruncate64, (int f, off64_t n), (f, n))
CALL(int, fsync, (int f), (f))
CALL(int, fdatasync, (int f), (f))
CALL(int, rename, (const char *a, const char *b), (a, b))
CALL(int, unlink, (const char *p), (p))
"""


def fail_calls(folder: Path, name: str, every: int, seed: int) -> Tally:
    """One operation with an error at each k-th call, in a process of its own that has the library before the system's."""
    folder = Path(tempfile.mkdtemp(dir=folder))
    shim = compiled(folder)
    done = subprocess.run(
        [sys.executable, "-m", "bench.faults.calls", str(folder), name, str(every), str(seed)],
        env={**os.environ, "LD_PRELOAD": str(shim)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return Tally(**json.loads(done.stdout))


def compiled(folder: Path) -> Path:
    """The library that counts, and fails one call."""
    source, shim = folder / "calls.c", folder / "calls.so"
    source.write_text(SOURCE)
    subprocess.run(["cc", "-O1", "-shared", "-fPIC", "-o", shim, source, "-ldl"], check=True)
    return shim


def _naive_export(path: Path, _: Path) -> None:
    path.with_name("export.csv").write_bytes(b"x" * 400_000)


NAIVE = "naive: an export in place"


def _run(folder: Path, name: str, every: int, seed: int) -> Tally:
    base, steps = course(folder, seed, 10)
    states = states_of(folder, base, steps)
    work = _naive_export if name == NAIVE else WORKS[name]
    other, tally = folder / "other.db", Tally(f"I/O error at the k-th call of {name}")
    calls = _in_a_child(partial(work, fresh(folder, base), other), 0)[1]
    for k in range(1, calls + 1, every):
        path = fresh(folder, base)
        judge(f"call {k}", _in_a_child(partial(work, path, other), k)[0], path, states, tally)
    return tally


def _in_a_child(work: Callable[[], object], k: int) -> tuple[str, int]:
    """What became of the work in a child whose k-th call fails (0: none does), and how many calls it made."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        between = ctypes.CDLL(None)
        between.arm(ctypes.c_long(k))
        said = what_happens(work)
        made = between.calls()
        os.write(writing, json.dumps((said, made)).encode())
        os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as answer:
        said, made = json.loads(answer.read() or b'["died", 0]')
        return said, made


if __name__ == "__main__":
    where, what, step, number = sys.argv[1:]
    print(json.dumps(asdict(_run(Path(where), what, int(step), int(number)))))
