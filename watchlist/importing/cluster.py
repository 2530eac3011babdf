"""The executor of a Dask cluster (extra `cluster`), for back catalogues that two processes would read for weeks."""

from __future__ import annotations

import time
from concurrent.futures import Executor
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

from watchlist.domain.errors import ClusterUnreachable, MissingExtra, OtherRules
from watchlist.importing.on_executor import rules_here

_CONNECT_SECONDS: Final = 10
_WORKER_SECONDS: Final = 30
_ASK_EVERY: Final = 2.0
_OPTIONS: Final = {
    "distributed.comm.timeouts.connect": "10s",
    "distributed.deploy.lost-worker-timeout": "15s",
    # Documents travel with what is to be done with them; a large one is no mistake.
    "distributed.admin.large-graph-warning-threshold": "1GB",
}


@dataclass(slots=True)
class Cluster:
    """A connection to a scheduler."""

    address: str
    client: Any
    executor: Executor
    threads: int = 0
    asked: float = 0.0

    @property
    def name(self) -> str:
        """Its address."""
        return self.address

    def width(self) -> int:
        """The threads of all its workers; asked for now and then."""
        if time.monotonic() - self.asked > _ASK_EVERY:
            self.threads = self._threads()
            self.asked = time.monotonic()
        return self.threads

    def _threads(self) -> int:
        try:
            return sum(self.client.nthreads().values())
        except (OSError, TimeoutError, ValueError):
            return 0

    def is_lost(self) -> bool:
        """Whether the scheduler is gone; a client that lost it does not find its documents again."""
        return bool(self.client.status != "running")

    def close(self) -> None:
        """Leave the cluster; it goes on without us."""
        self.client.close(timeout=1 if self.is_lost() else _CONNECT_SECONDS)


def connect(address: str) -> Cluster:
    """A cluster whose workers read as we do. Raises MissingExtra, ClusterUnreachable, OtherRules."""
    try:
        dask = import_module("dask")
        distributed = import_module("distributed")
    except ImportError as error:
        raise MissingExtra("cluster", "distributed") from error
    dask.config.set(_OPTIONS)
    try:
        client = distributed.Client(address, timeout=_CONNECT_SECONDS, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise ClusterUnreachable(address, str(error) or type(error).__name__) from error
    cluster = Cluster(address, client, client.get_executor(pure=False))
    try:
        _look_over(cluster)
    except BaseException:
        cluster.close()
        raise
    return cluster


_rules = rules_here


def _look_over(cluster: Cluster) -> None:
    """Whether somebody is there to read, with the rules that hold here."""
    try:
        cluster.client.wait_for_workers(1, timeout=_WORKER_SECONDS)
        found = cluster.client.run(rules_here, on_error="return")
    except (OSError, TimeoutError) as error:
        raise ClusterUnreachable(cluster.address, "no worker of it is there") from error
    for theirs in found.values():
        if theirs != _rules():
            raise OtherRules(cluster.address, str(theirs), _rules())
