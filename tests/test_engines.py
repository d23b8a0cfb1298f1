"""The examples of docs/batch.md, run as they stand there, each where its engine is installed."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from batches import page

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

pytestmark = pytest.mark.filterwarnings("ignore")  # of the engines themselves

ROOT = Path(__file__).parent.parent
EXAMPLES = re.findall(r"```python\n(.*?)```", (ROOT / "docs/batch.md").read_text("utf-8"), flags=re.DOTALL)
NUMBERS = range(6)


def example(engine: str) -> str:
    """The one example that imports an engine."""
    (found,) = [text for text in EXAMPLES if re.search(rf"^(?:import|from) {engine}\b", text, flags=re.MULTILINE)]
    return found


def run(engine: str, **names: Any) -> dict[str, Any]:
    """Run an example; what it leaves."""
    exec(compile(example(engine), f"docs/batch.md, {engine}", "exec"), names)  # noqa: S102 - our own
    return names


@pytest.fixture(autouse=True)
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A table of pages, one of them empty, in the folder that we are in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")]))
    html = [page(f"Story number {number}") if number else "" for number in NUMBERS]
    pq.write_table(pa.table({"url": [f"https://a.example/{number}" for number in NUMBERS], "html": html}), tmp_path / "pages.parquet")
    return tmp_path / "pages.parquet"


def check(rows: list[dict[str, Any]]) -> None:
    """All rows are there, as the empty page and the stories that they are."""
    found = sorted(rows, key=lambda row: row["source"])
    assert [row["source"] for row in found] == [f"https://a.example/{number}" for number in NUMBERS]
    assert [row["status"] for row in found] == ["no article", *["done"] * (len(NUMBERS) - 1)]
    assert [row["headline"] for row in found] == [None, *[f"Story number {number}" for number in NUMBERS if number]]
    assert all(row["body"][0]["text"].startswith("NORTHFORD") for row in found[1:])


def test_spark_carries_the_function(monkeypatch: pytest.MonkeyPatch) -> None:
    sql = pytest.importorskip("pyspark.sql")
    if not shutil.which("java"):
        pytest.skip("Spark needs Java, which is not here")
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    spark = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    try:
        run("pyspark", spark=spark)
    finally:
        spark.stop()

    check(pq.read_table("articles.parquet").to_pylist())


def test_dask_carries_the_function(pages: Path) -> None:
    pytest.importorskip("dask")
    shutil.copy(pages, "pages2.parquet")
    run("dask", paths=["pages.parquet", "pages2.parquet"])

    check(pq.read_table("articles.parquet").to_pylist())
    check(pq.read_table("articles2.parquet").to_pylist())


def test_duckdb_gives_and_takes_the_tables() -> None:
    pytest.importorskip("duckdb")

    check(run("duckdb")["articles"].to_pylist())
    assert len(Path("headlines.csv").read_text("utf-8").splitlines()) == len(NUMBERS)


def test_polars_gives_and_takes_the_tables() -> None:
    pytest.importorskip("polars")

    check(run("polars")["articles"].to_dicts())


def test_datatrove_has_an_extractor() -> None:
    pytest.importorskip("datatrove.pipeline.extractors.base")
    documents = pytest.importorskip("datatrove.data")
    extractor = run("datatrove")["Newsclean"]()
    told = [documents.Document(text, str(number)) for number, text in enumerate((page("The first story"), ""))]

    kept = list(extractor.run(iter(told)))
    assert [one.id for one in kept] == ["0"]
    assert kept[0].text.startswith("NORTHFORD")


def base_of_nemo() -> ModuleType | None:
    """The module of NeMo Curator's base class, without all that the package imports."""
    package = importlib.util.find_spec("nemo_curator")
    if package is None or not package.submodule_search_locations:
        return None
    path = Path(package.submodule_search_locations[0], "stages/text/download/html_extractors/base.py")
    spec = importlib.util.spec_from_file_location("nemo_curator.stages.text.download.html_extractors.base", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_nemo_curator_has_an_algorithm(monkeypatch: pytest.MonkeyPatch) -> None:
    module = base_of_nemo()
    if module is None:
        pytest.skip("could not import 'nemo_curator'")
    parts = module.__name__.split(".")
    for count in range(1, len(parts)):
        monkeypatch.setitem(sys.modules, ".".join(parts[:count]), ModuleType(parts[count - 1]))
    monkeypatch.setitem(sys.modules, module.__name__, module)
    algorithm = run("nemo_curator")["Newsclean"]()

    assert algorithm.extract_text(page("The first story"), frozenset(), "ENGLISH")[0].startswith("NORTHFORD")
    assert algorithm.extract_text("", frozenset(), "ENGLISH") is None
