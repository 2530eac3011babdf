"""Jobs without threads."""

from __future__ import annotations

from watchlist.ui.jobs import Job, Jobs


class NowJobs(Jobs):
    """Runs each job at once in the calling thread."""

    def start(self, job: Job, *, writing: bool = False) -> Job:  # noqa: ARG002 - one thread does both
        """Run it and come back when it is done."""
        job.run()
        return job
