"""`python -m bench` runs every benchmark of this folder, `python -m bench NAME…` those named."""

from __future__ import annotations

import importlib
import pkgutil
import sys

import bench
from bench.harness import show


def main() -> int:
    """Run each module that has a `run()`; exit status 1 where a goal was missed."""
    found = sorted(
        module.name for module in pkgutil.iter_modules(bench.__path__) if not module.name.startswith("_")
    )
    wanted = sys.argv[1:] or found
    if unknown := set(wanted) - set(found):
        print(
            f"no such benchmark: {', '.join(sorted(unknown))}; there are: {', '.join(found)}", file=sys.stderr
        )
        return 2
    missed = False
    for name in wanted:
        module = importlib.import_module(f"bench.{name}")
        if hasattr(module, "run"):
            print(f"\n== {name}: {(module.__doc__ or '').splitlines()[0]}")
            rows = module.run()
            show(rows)
            missed = missed or any(row.goal is not None and row.ratio > row.goal for row in rows)
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
