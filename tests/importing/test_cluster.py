"""A Dask cluster on this machine: it reads as we do, within limits, and its going away is told."""

from __future__ import annotations

import gc
import json
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.support.fake_reading import ROOM
from watchlist.cli import group
from watchlist.domain.errors import ClusterLost, ClusterUnreachable, MissingExtra, OtherRules, ReaderFailed
from watchlist.importing import cluster as clusters
from watchlist.importing.cluster import connect
from watchlist.importing.on_executor import OnExecutor
from watchlist.importing.reading_process import Limits
from watchlist.importing.sources import FromBytes
from watchlist.importing.worker import Outcome

distributed = pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
pytestmark = pytest.mark.filterwarnings(
    "ignore::ResourceWarning",
    "ignore::pytest.PytestUnraisableExceptionWarning",  # of sockets that the cluster leaves open
)
TEXT = "液冷周报\n2024年12月24日\n液冷受益标的：英维克、申菱环境。"


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As for every test, but for this machine itself: a cluster is on the wire."""
    to_anywhere = socket.socket.connect

    def to_this_machine(self: socket.socket, address: object) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6} and address[0] != "127.0.0.1":  # type: ignore[index]
            pytest.fail(f"a test wants the network: {address}")
        to_anywhere(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", to_this_machine)
    yield
    gc.collect()  # what the cluster left open is warned of here, and not in the middle of another test


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=2, dashboard_address=":0", host="127.0.0.1", silence_logs=50
    ) as local:
        yield local


def outcomes(address: str, *contents: str) -> list[Outcome]:
    sources = [FromBytes(f"{place}", content.encode()) for place, content in enumerate(contents)]
    with OnExecutor(connect(address), room=ROOM, limits=Limits(memory=1 << 27, seconds=1.0)) as reading:
        found = {step.source.name: step for step in reading.read(sources) if isinstance(step, Outcome)}
    return [found[str(place)] for place in range(len(contents))]


def test_a_document_that_hangs_or_dies_there_costs_itself(cluster: Any) -> None:
    good, hanging, dying, last = outcomes(cluster.scheduler_address, "ok", "hang", "die", "ok")
    assert good.draft
    assert last.draft
    assert isinstance(hanging.error, ReaderFailed)
    assert isinstance(dying.error, ReaderFailed)
    assert (hanging.error.args[1], dying.error.args[1]) == ("time", "crash")


def test_an_import_by_a_cluster_is_the_import_by_this_machine(cluster: Any, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "in" / "b.pdf").write_bytes(b"%PDF-1.4 nothing")
    rows = []
    for number, more in enumerate(([], ["--scheduler", cluster.scheduler_address])):
        arguments = [
            "import",
            str(tmp_path / "in"),
            "--accept",
            "all",
            "--json",
            "--db",
            str(tmp_path / f"{number}.db"),
            *more,
        ]
        done = CliRunner().invoke(group, arguments)
        assert done.exit_code == 1, done.stderr  # one of them is damaged
        rows.append(json.loads(done.stdout))
    assert rows[0] == rows[1]
    assert {row["state"] for row in rows[0]} == {"imported", "failed"}


def test_a_scheduler_that_is_not_there_is_told_before_anything_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clusters, "_CONNECT_SECONDS", 1)
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"tcp://127.0.0.1:{server.getsockname()[1]}"
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    done = CliRunner().invoke(
        group, ["import", str(tmp_path / "a.txt"), "--db", str(tmp_path / "a.db"), "--scheduler", address]
    )
    assert done.exit_code == 1
    assert address in done.stderr
    assert "Nothing was read" in done.stderr


def test_a_scheduler_without_workers_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clusters, "_WORKER_SECONDS", 1)
    with (
        distributed.LocalCluster(n_workers=0, dashboard_address=":0", host="127.0.0.1") as empty,
        pytest.raises(ClusterUnreachable, match="no worker"),
    ):
        connect(empty.scheduler_address)


def test_a_cluster_with_other_rules_is_refused(cluster: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clusters, "_rules", lambda: "another version")
    with pytest.raises(OtherRules, match="another version"):
        connect(cluster.scheduler_address)


def test_a_cluster_that_goes_away_loses_nothing() -> None:
    found = []
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=1, dashboard_address=":0", host="127.0.0.1", silence_logs=50
    ) as local:
        reading = OnExecutor(connect(local.scheduler_address), room=ROOM)
        for step in reading.read(
            [FromBytes("0", b"ok"), *(FromBytes(f"{n}", b"sleep 60") for n in range(1, 4))]
        ):
            if isinstance(step, Outcome):
                found.append(step)
                local.close()
        reading.close()
    assert [type(each.error) for each in found] == [type(None), *[ClusterLost] * 3]


def test_without_the_extra_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "distributed", None)
    with pytest.raises(MissingExtra):
        connect("tcp://127.0.0.1:1")
