"""The cluster: the same batch on Ray. Needs the extra `ray`.

    planned inputs -> Parquet, staged beside OUT -> Ray Data: record batch of inputs -> record batch of outcomes -> the driver

The driver plans, stages, writes outputs and keeps the manifest, so that all is as on one machine. Each actor leads a
worker as a thread of the local pool does: a page that hangs or takes too much memory ends that worker alone. The folder of
OUT must be one that all nodes see.
"""

from __future__ import annotations

import os
import queue
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from itertools import islice
from typing import TYPE_CHECKING, Any

from newsclean.batch.extras import wanted
from newsclean.batch.model import Input, Job, Limits, Outcome
from newsclean.batch.pool import Leader
from newsclean.errors import NewscleanError

if TYPE_CHECKING:
    from newsclean.batch.run import Batch

ROWS = 64
"""Inputs of a record batch, and of a row group of what is staged."""

SHARD = 4096
"""Inputs of a staged file."""


def ray_outcomes(inputs: Iterable[Input], batch: Batch, staged: str) -> Iterator[Outcome]:
    """An outcome for every input, in their order; `staged` is the folder for the inputs, which is made."""
    ray = wanted("ray")
    wanted("ray.data")
    if not stage(inputs, staged):
        return
    started_here = not ray.is_initialized()
    if started_here:
        ray.init(address=batch.address, num_cpus=None if batch.address else batch.jobs, log_to_driver=False, include_dashboard=False, logging_level="ERROR")
    try:
        yield from _outcomes(ray, staged, batch.job, batch.limits, batch.jobs)
    finally:
        if started_here:
            ray.shutdown()


def _outcomes(ray: Any, staged: str, job: Job, limits: Limits, jobs: int | None) -> Iterator[Outcome]:
    context = ray.data.DataContext.get_current()
    context.execution_options.preserve_order = True
    context.enable_progress_bars = False
    actors = jobs or max(1, int(ray.cluster_resources().get("CPU", 1)))
    data = ray.data.read_parquet(staged, file_extensions=["parquet"])
    cleaned = data.map_batches(Cleaner, fn_constructor_args=(job, limits), batch_format="pyarrow", batch_size=ROWS, concurrency=(1, actors))
    for table in cleaned.iter_batches(batch_size=None, batch_format="pyarrow"):
        for values in table.to_pylist():
            yield _value(Outcome, values)


class Cleaner:
    """A function from a batch of inputs to a batch of outcomes, with a worker of its own to clean them."""

    def __init__(self, job: Job, limits: Limits) -> None:
        self._leader = Leader(queue.SimpleQueue(), job, limits)

    def __call__(self, batch: Any) -> Any:
        """Outcomes, in the order of the inputs."""
        inputs = [_value(Input, values) for values in batch.to_pylist()]
        return table_of(Outcome, self._leader.convert(inputs))


def stage(inputs: Iterable[Input], folder: str) -> int:
    """Write inputs, with the pages of files read, to Parquet files of a folder; how many files there are."""
    parquet = wanted("pyarrow.parquet")
    os.mkdir(folder)
    remaining = iter(inputs)
    number = 0
    while some := list(islice(remaining, ROWS)):
        with parquet.ParquetWriter(os.path.join(folder, f"{number:08d}.parquet"), _schema(Input), compression="zstd") as writer:
            count = 0
            while some:
                writer.write_table(table_of(Input, map(_with_page, some)))
                count += len(some)
                some = list(islice(remaining, ROWS)) if count < SHARD else []
        number += 1
    return number


def _with_page(one: Input) -> Input:
    """The input with its page in it: where it is cleaned its file may not be."""
    if one.status or one.path is None or one.data is not None:
        return one
    from newsclean.batch.model import FAILED
    from newsclean.read import read

    try:
        return replace(one, data=read(one.path))
    except NewscleanError as error:
        return replace(one, status=FAILED, reason=str(error))


NUMBERS = {"named": "bool_", "is_fatal": "bool_", "weight": "int64", "seconds": "float64", "confidence": "float64"}
"""Fields that are no text, and their Arrow types."""

TEXT = "_is_text"
"""Column that says whether the page is text that someone decoded already."""


def _schema(kind: type[Any]) -> Any:
    pa = wanted("pyarrow")
    columns = [(one.name, getattr(pa, NUMBERS.get(one.name, "large_binary"))()) for one in fields(kind)]
    return pa.schema([*columns, (TEXT, pa.bool_())])


def table_of(kind: type[Any], values: Iterable[Any]) -> Any:
    """Dataclass values as an Arrow table, a column for every field. Texts are bytes: names of files may be no Unicode."""
    pa = wanted("pyarrow")
    rows = [{one.name: _bytes(getattr(value, one.name)) for one in fields(kind)} | {TEXT: isinstance(getattr(value, "data", None), str)} for value in values]
    return pa.Table.from_pylist(rows, schema=_schema(kind))


def _bytes(value: Any) -> Any:
    return value.encode("utf-8", "surrogatepass") if isinstance(value, str) else value


BYTES = frozenset({"line", "record"})
"""Fields that are bytes and stay them."""


def _value(kind: type[Any], values: dict[str, Any]) -> Any:
    is_text = values.pop(TEXT)
    for name, value in values.items():
        if isinstance(value, bytes) and name not in BYTES and (name != "data" or is_text):
            values[name] = value.decode("utf-8", "surrogatepass")
    return kind(**values)
